import { z } from 'zod';

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];
/** Clocks of two machines may differ by so much. */
const SKEW_S = 30;
/** Google's identity tokens live for an hour. */
const LONGEST_LIFE_S = 86_400;

const secondsSchema = z.number().int().nonnegative();

const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  iat: secondsSchema,
  exp: secondsSchema,
  nbf: secondsSchema.optional(),
  email: z
    .string()
    .regex(/^[!-~]+@[!-~]+$/)
    .optional(),
  email_verified: z.boolean().optional(),
});

type Claims = z.infer<typeof claimsSchema>;

function faultOfTime({ iat, exp, nbf = iat }: Claims, nowS: number): string | undefined {
  if (nowS >= exp + SKEW_S) return '令牌已过期 / the token has expired';
  if (Math.max(iat, nbf) > nowS + SKEW_S) return '令牌尚未生效 / the token is not valid yet';
  if (exp - iat > LONGEST_LIFE_S) return '令牌的有效期过长 / the token lives for too long';
  return undefined;
}

function faultOf(claims: Claims, audiences: readonly string[]): string | undefined {
  if (!ISSUERS.includes(claims.iss)) return '令牌不是 Google 签发的 / the token was not issued by Google';
  if (!audiences.includes(claims.aud)) {
    return '令牌不是发给本函数的（audience 不符）/ the token is for another audience than this function';
  }
  if (claims.email === undefined || claims.email_verified !== true) {
    return '令牌不含已验证的账号 / the token names no verified account';
  }
  return undefined;
}

/** What a token must prove beside its signature. */
export interface ClaimsExpected {
  readonly audiences: readonly string[];
  readonly now: Date;
}

/** The account that a token's claims prove, or in words why they prove none. */
export function accountOf(payload: unknown, expected: ClaimsExpected): { readonly account: string } | string {
  const { success, data: claims } = claimsSchema.safeParse(payload);
  if (!success) return '令牌的内容不完整 / the token’s claims are not complete';
  const fault = faultOf(claims, expected.audiences) ?? faultOfTime(claims, expected.now.getTime() / 1_000);
  return fault ?? { account: (claims.email ?? '').toLowerCase() };
}

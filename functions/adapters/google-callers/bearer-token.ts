/** A header longer than this is no token of Google's; theirs are about a kilobyte. */
const LONGEST_HEADER = 8_192;
const BEARER = /^bearer +([\w-]+)\.([\w-]+)\.([\w-]+) *$/i;
/** What Cloud Run puts in place of a signature that it checked itself. */
const REMOVED = 'SIGNATURE_REMOVED_BY_GOOGLE';

/** The three parts of a signed token, still encoded. */
export interface BearerToken {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
}

/** The token in an `Authorization` header, or in words why there is none. */
export function bearerToken(authorization: string | undefined): BearerToken | string {
  if (authorization === undefined || authorization.trim() === '') {
    return '请求未带令牌 / the request carries no token';
  }
  const [, header, payload, signature] =
    authorization.length > LONGEST_HEADER ? [] : (BEARER.exec(authorization.trim()) ?? []);
  if (header === undefined || payload === undefined || signature === undefined) {
    return 'Authorization 请求头须为 Bearer 加一个身份令牌 / the Authorization header is not “Bearer” and one identity token';
  }
  if (signature === REMOVED) {
    return '平台已移除令牌的签名，无法核对；请让平台放行调用，由本函数自行核对 / the platform removed the token’s signature: let it admit every call, this function checks the callers itself';
  }
  return { header, payload, signature };
}

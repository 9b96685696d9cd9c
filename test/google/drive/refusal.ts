interface Refused {
  readonly status?: number;
  readonly response?: {
    readonly data?: { readonly error?: { readonly errors?: readonly { readonly reason?: string }[] } };
  };
}

/** Status and reason with which a call is refused; fails where it is not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { status, response } = error as Refused;
    if (response === undefined) throw error;
    return `${status} ${response.data?.error?.errors?.[0]?.reason}`;
  }
  throw new Error('The call was not refused.');
}

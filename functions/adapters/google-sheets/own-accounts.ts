import type { RoundDrive } from './files/list-files.ts';

/** The mail addresses of our accounts, this one first. It is asked for once; where that failed, the next time again. */
export function ownAccounts(
  { drive, calls }: Pick<RoundDrive, 'drive' | 'calls'>,
  others: readonly string[],
): () => Promise<readonly string[]> {
  let asked: Promise<readonly string[]> | undefined;
  return () => {
    asked ??= calls
      .drive(() => drive.about.get({ fields: 'user(emailAddress)' }))
      .then(({ user }) => [...new Set([user?.emailAddress ?? '', ...others])].filter((address) => address !== ''))
      .catch((error: unknown) => {
        asked = undefined;
        throw error;
      });
    return asked;
  };
}

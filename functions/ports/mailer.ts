/** A person or an office as a mail names it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A file that goes with a mail. */
export interface Attachment {
  /** As the reader's mail program shows it: one line in any script, without `/` and `\`. */
  readonly name: string;
  /** Media type, such as `application/pdf`. */
  readonly type: string;
  readonly content: Uint8Array;
}

/** One mail of plain text, with files where there are any. */
export interface Mail {
  /** What it is about; letters, digits, `.` and `-`. The same key is the same mail. */
  readonly key: string;
  /** Of the form `left@right`: by it a mailbox that gets the mail twice can tell. */
  readonly messageId: string;
  /** ISO time of its `Date`. */
  readonly at: string;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly subject: string;
  /** Lines end with `\n`. */
  readonly text: string;
  /** In the order in which they are shown; absent: none. */
  readonly attachments?: readonly Attachment[];
}

/** What the files of one mail may come to in bytes: written out for mail they grow by a third, and many servers take 20 MiB. */
export const LARGEST_ATTACHMENTS = 14 * 1024 * 1024;

/**
 * What became of a mail at one address.
 * `taken`: whoever carries it has answered for it. `deferred`: not now, and not taken. `refused`: never.
 * `unknown`: the connection was lost after the whole mail had gone out and before the answer.
 */
export interface MailFate {
  readonly address: string;
  readonly fate: 'taken' | 'deferred' | 'refused' | 'unknown';
  /** In the carrier's own words, on one line. */
  readonly reply: string;
}

/**
 * Mail of a round.
 *
 * Problems: `MAIL_INVALID` for a mail whose head cannot be written as it stands, `MAIL_TOO_LARGE` for one whose files come to
 * more than `LARGEST_ATTACHMENTS`, `MAILER_UNUSABLE` when nothing can be sent at all: no connection, no login, the sender not
 * allowed. Either way nobody has got the mail. A server that takes less than this refuses: that is a fate.
 */
export interface Mailer {
  /** `people`: what is sent ends in mailboxes. `files`: it is put where the office finds it, and the same key twice is one file. */
  readonly reach: 'people' | 'files';
  /** False where this process was not given the password: another one sends. */
  readonly canSend: boolean;
  /** Where it goes, for people to read: a server or a folder. */
  readonly place: string;
  /** Resolves when the next mail may go out. */
  turn(): Promise<void>;
  /** Sends a mail to those of its addresses; one fate each, in their order. */
  send(mail: Mail, addresses: readonly string[]): Promise<readonly MailFate[]>;
  /** Looks whether mail could be sent, and sends none. */
  check(): Promise<void>;
}

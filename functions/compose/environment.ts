import { z } from 'zod';
import { Problem } from '../domain/problems/problem.ts';
import { checkAgainst, pathText } from '../domain/round/faults.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A variable of the form `pattern`; `words` say in two languages what is expected. */
function setting(words: string, pattern: RegExp = /./) {
  return z.string({ error: words }).regex(pattern, words);
}

function wholeNumber(words: string) {
  return setting(words, /^[1-9]\d{0,8}$/).transform(Number);
}

const MAILBOX = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;
const ACCOUNT = '[\\w.+-]+@[\\w.-]+';
const ADDRESS = /^https?:\/\/[^\s/]+(\/\S*)?$/;
const address = (what: string) => setting(`${what}，以 https:// 开头 / an address that begins with https://`, ADDRESS);
const QUEUE = /^projects\/(?<project>[^/]+)\/locations\/(?<location>[^/]+)\/queues\/(?<queue>[^/]+)$/;
const ACCOUNTS = setting(
  '账号，用逗号分隔 / accounts, with commas between',
  new RegExp(`^\\s*${ACCOUNT}(\\s*,\\s*${ACCOUNT})*\\s*$`),
);
const list = (text: string): readonly string[] => text.split(',').map((part) => part.trim());

/** Every profile reads these. */
const commonSchema = z.object({
  PUPPETEER_EXECUTABLE_PATH: setting('浏览器程序的路径 / the path of a browser').optional(),
  /** Where Chromium and the fonts are unpacked, once. */
  CENTRE_EVALUATION_CACHE: setting('可写文件夹的路径 / the path of a folder that can be written').optional(),
  /** Seconds after which the platform ends a request; it sets this itself. */
  CLOUD_RUN_TIMEOUT_SECONDS: wholeNumber('秒数 / a number of seconds').optional(),
  /** Absent: no mail leaves the house. */
  SMTP_HOST: setting('邮件服务器的主机名 / host name of the mail server', /^[\w.-]+$/).optional(),
  SMTP_PORT: setting('端口 / a port', /^[1-9]\d{0,4}$/)
    .transform(Number)
    .optional(),
  SMTP_SECURITY: z
    .enum(['starttls', 'tls', 'none'], { error: 'starttls、tls 或 none / starttls, tls or none' })
    .optional(),
  SMTP_USER: setting('邮箱登录名 / the name to log in with').optional(),
  /** Only the function that sends is given it. */
  SMTP_PASSWORD: setting('邮箱登录密码或授权码 / the password to log in with').optional(),
  SMTP_FROM: setting('邮箱地址 / a mail address', MAILBOX).optional(),
  MAILS_PER_MINUTE: wholeNumber('每分钟封数 / mails a minute').optional(),
});

const cloudSchema = commonSchema.extend({
  GOOGLE_CLOUD_PROJECT: setting('Google Cloud 项目的编号 / the id of the Google Cloud project', /^[a-z][a-z0-9:.-]*$/),
  /** A folder of `sheets-templates`. */
  ROUND: setting('sheets-templates 下的文件夹名 / the name of a folder in sheets-templates', /^[a-z0-9][a-z0-9-]*$/),
  SHARED_DRIVE_ID: setting('共享云端硬盘的 ID / the id of the shared drive', /^[\w-]+$/),
  BUCKET: setting('Cloud Storage 存储桶的名称 / the name of the bucket', /^[a-z0-9][a-z0-9._-]+$/),
  FIRESTORE_DATABASE: setting('Firestore 数据库的名称 / the name of the Firestore database').default('(default)'),
  TASKS_QUEUE: setting('队列全名 projects/…/locations/…/queues/… / the full name of the queue', QUEUE).transform(
    (name) => {
      const { project = '', location = '', queue = '' } = QUEUE.exec(name)?.groups ?? {};
      return { project, location, queue };
    },
  ),
  /** How often the queue tries a task; after the last time it is given up, which is logged as an error. */
  TASKS_MAX_ATTEMPTS: wholeNumber('次数 / a number of times').optional(),
  FUNCTION_URLS: setting(
    '各函数的地址，函数名处写 {function} / the address of a function with {function} for its name, such as https://{function}-123.europe-west1.run.app',
    /^https?:\/\/\S*\{function\}\S*$/,
  ),
  SCHEDULER_ACCOUNT: setting('Cloud Scheduler 所用账号 / the account of Cloud Scheduler', new RegExp(`^${ACCOUNT}$`)),
  TASKS_ACCOUNT: setting('Cloud Tasks 所用账号 / the account of Cloud Tasks', new RegExp(`^${ACCOUNT}$`)),
  ADMIN_ACCOUNTS: ACCOUNTS.transform(list),
  /** Client ids whose tokens admins may show beside those for the function itself, such as that of a console. */
  ADMIN_AUDIENCES: setting('OAuth 客户端 ID，用逗号分隔 / OAuth client ids, with commas between')
    .transform(list)
    .default([]),
  /** Those that write into the workbooks, where each function has its own: what is protected is protected from all others. */
  WORKBOOK_ACCOUNTS: ACCOUNTS.transform(list).default([]),
  /** Only the two functions that have to do with push channels are given it. */
  CHANNEL_SECRET: setting(
    '至少 32 个字符的随机密钥 / a random secret of at least 32 characters',
    /^.{32,}$/,
  ).optional(),
  CHANNEL_ADDRESS: address('Drive 推送的接收地址').optional(),
  READS_PER_MINUTE: wholeNumber('每分钟读取次数 / reads a minute').default(60),
  WRITES_PER_MINUTE: wholeNumber('每分钟写入次数 / writes a minute').default(60),
  /** For a Google on the desk; Sheets and Drive are one place. */
  SHEETS_ROOT_URL: address('Sheets 和 Drive 服务的地址').optional(),
  STORAGE_ROOT_URL: address('Cloud Storage 服务的地址').optional(),
  TASKS_ROOT_URL: address('Cloud Tasks 服务的地址').optional(),
  GOOGLE_ACCESS_TOKEN: setting('访问令牌 / an access token').optional(),
  IDENTITY_KEYS_URL: address('身份令牌公钥的地址').optional(),
  FIRESTORE_EMULATOR_HOST: setting('主机:端口 / host:port', /^[^\s/]+:\d+$/).optional(),
});

interface MailVariables {
  readonly SMTP_HOST?: string | undefined;
  readonly SMTP_SECURITY?: string | undefined;
  readonly SMTP_USER?: string | undefined;
  readonly SMTP_PASSWORD?: string | undefined;
}

const LOOPBACK = /^(localhost|127(\.\d+){3})$/;

/** A password is said to nobody before the connection is encrypted, and half a login is none. */
function checkMail({ value, issues }: z.core.ParsePayload<MailVariables>): void {
  const fault = (variable: keyof MailVariables, message: string): void => {
    issues.push({ code: 'custom', input: value[variable], path: [variable], message });
  };
  const { SMTP_HOST: host, SMTP_SECURITY: security, SMTP_USER: user, SMTP_PASSWORD: password } = value;
  if (host === undefined && (user ?? password) !== undefined) {
    fault('SMTP_HOST', '设了登录名或密码就要设主机名 / a host name, since there is a login');
  }
  if (host !== undefined && security === 'none' && user !== undefined && !LOOPBACK.test(host)) {
    fault('SMTP_SECURITY', '登录须加密：starttls 或 tls / starttls or tls, since a login is sent');
  }
  if (user === undefined && password !== undefined) {
    fault('SMTP_USER', '设了密码就要设登录名 / a name, since there is a password');
  }
}

const profileSchema = z.object({
  PROFILE: z
    .enum(['local', 'cloud', 'emulated'], { error: 'local、cloud 或 emulated / local, cloud or emulated' })
    .default('local'),
  /** The folder that the local profile serves. */
  WORKSPACE: setting('工作区文件夹的路径 / the path of the workspace').default('workspace'),
});

export type CommonEnvironment = z.infer<typeof commonSchema>;
export type CloudEnvironment = z.infer<typeof cloudSchema>;
export type ProfileEnvironment = z.infer<typeof profileSchema>;

/** Never shown, not even in a message about itself. */
const SECRETS = ['CHANNEL_SECRET', 'GOOGLE_ACCESS_TOKEN', 'SMTP_PASSWORD'];

/** What the variables say, an empty one being absent. Problems: `ENVIRONMENT_INVALID` with every fault. */
function read<Value>(schema: z.ZodType<Value>, variables: Variables): Value {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const { value, faults } = checkAgainst(schema, given);
  if (value !== undefined) return value;
  throw new Problem('ENVIRONMENT_INVALID', {
    faults: faults.map(({ path, found, expected }) => {
      const variable = pathText(path);
      const length = given[variable]?.length;
      const isHidden = SECRETS.includes(variable) && length !== undefined;
      return { variable, found: isHidden ? `${length} 个字符 / ${length} characters` : found, expected };
    }),
  });
}

export const readProfile = (variables: Variables): ProfileEnvironment => read(profileSchema, variables);
export const readCommonEnvironment = (variables: Variables): CommonEnvironment =>
  read(commonSchema.check(checkMail), variables);
export const readCloudEnvironment = (variables: Variables): CloudEnvironment =>
  read(cloudSchema.check(checkMail), variables);

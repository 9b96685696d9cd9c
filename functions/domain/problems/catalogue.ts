/** Every problem that the product can report: HTTP status and words. Sorted by code; codes are never reused. */
import {
  describeRequestFault,
  describeSome,
  describeVariable,
  type EnvironmentFault,
  type RequestFault,
} from './describe-faults.ts';

/** A fault in a file of a round's definition. */
export interface DefinitionFault {
  readonly file: string;
  /** Line from 1, where known. */
  readonly line?: number;
  /** Path inside the file, such as `indicators[3].unit`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

function describeFault(fault: DefinitionFault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const path = fault.path === '' ? '' : ` ${fault.path}`;
  return `  ${place}${path}\n    实际 found:    ${fault.found}\n    应为 expected: ${fault.expected}`;
}

const kibibytes = (bytes: number): number => Math.ceil(bytes / 1024);

export const PROBLEMS = {
  AMENDMENT_REFUSED: {
    status: 409,
    message: (d: { faults: readonly string[] }) =>
      `有 ${d.faults.length} 处改动不能用于已开启的评估，未作任何处理 / ${d.faults.length} change(s) cannot be made to a round that is open, and nothing was done:\n${describeSome(d.faults)}`,
  },
  ASSIGNMENT_IMPOSSIBLE: {
    status: 409,
    message: (d: { faults: readonly string[] }) =>
      `无法分配评审专家，共 ${d.faults.length} 处原因；请增补专家、改正 reviewers.csv，或减少每家的评审份数（--reviews） / reviewers cannot be assigned for ${d.faults.length} reason(s): add reviewers, mend reviewers.csv, or ask for fewer reviews (--reviews)\n${d.faults.map((fault) => `  ${fault}`).join('\n')}`,
  },
  AUDIT_BROKEN: {
    status: 500,
    message: (d: { path: string; found: string }) =>
      `审计记录 ${d.path} 与写入时不同：${d.found}。请停止操作，用备份恢复数据文件 / the audit trail is not as it was written at ${d.path}: stop here and put back the store from a backup`,
  },
  BROWSER_UNAVAILABLE: {
    status: 500,
    message: (d: { executable: string; found: string; remedy: string }) =>
      `无法启动用于生成 PDF 的浏览器“${d.executable}”：${d.found}。${d.remedy} / the browser that prints the reports does not start`,
  },
  CALLER_FORBIDDEN: {
    status: 403,
    message: (d: { account: string }) => `账号 ${d.account} 无权进行此操作 / ${d.account} may not do this`,
  },
  CALLER_UNKNOWN: {
    status: 401,
    message: (d: { found: string }) => `未能确认调用者身份 / the caller is not known：${d.found}`,
  },
  CALLER_UNVERIFIABLE: {
    status: 503,
    message: (d: { url: string; found: string }) =>
      `暂时无法核对调用者的令牌，请稍后重试 / callers cannot be verified now, since the signing keys cannot be fetched; try again later：${d.url}：${d.found}`,
  },
  CELL_INVALID: {
    status: 422,
    message: (d: { found: string }) =>
      `单元格须写成 JSON 文本、数字、布尔值、null，或含 effective、formatted、numberFormat 等的对象；实际为 ${d.found} / a cell is a JSON string, number, boolean, null, or an object with effective, formatted, numberFormat …; found ${d.found}`,
  },
  CENTRE_UNKNOWN: {
    status: 404,
    message: (d: { centre: string; known: string }) =>
      `没有编号或名称为“${d.centre}”的中心 / no centre “${d.centre}” in this round. ${d.known}`,
  },
  CHANGE_UNUSABLE: {
    status: 422,
    message: (d: { faults: readonly RequestFault[] }) =>
      `假设的变化有 ${d.faults.length} 处不能采用，请逐条改正后重试 / ${d.faults.length} supposed change(s) cannot be made; mend each and try again:\n${d.faults.map((fault) => `  ${describeRequestFault(fault)}`).join('\n')}`,
  },
  CHANNEL_UNKNOWN: {
    status: 404,
    message: (_: object) => '没有此地址 / there is nothing here',
  },
  COPIES_UNPRINTABLE: {
    status: 409,
    message: (d: { copies: number; most: number }) =>
      `本轮要求纸质材料 ${d.copies} 份，只能制作 1 至 ${d.most} 份；请核对 round.yaml 的 materials.paperCopies / this round wants ${d.copies} paper copies; 1 to ${d.most} can be made: see materials.paperCopies of round.yaml`,
  },
  DEFINITION_CHANGED: {
    status: 409,
    message: (d: { round: string; version: number; differences: readonly string[] }) =>
      `本轮 ${d.round} 已按第 ${d.version} 版定义开启，现有定义与之有 ${d.differences.length} 处不同，未作任何处理。请将文件改回原样；或先用 amend-round --preview 查看影响，再用 amend-round --reason “理由” 修订 / the definition differs in ${d.differences.length} place(s) from version ${d.version}, by which the round stands, and nothing was done: put the files back, or see what would change (amend-round --preview) and amend the round (amend-round --reason …)\n${describeSome(d.differences)}`,
  },
  DESK_UNAVAILABLE: {
    status: 503,
    message: (d: { found: string }) =>
      `无法在本机启动模拟的 Google 服务：${d.found}。此方式须在源代码目录中运行，并需要 Java 和 Firestore 模拟器；不需要时请改用 --profile local / the emulated Google does not start on this machine; it needs the source tree, a Java and Firestore's emulator. Use --profile local where you do not need it`,
  },
  ENVIRONMENT_INVALID: {
    status: 500,
    message: (d: { faults: readonly EnvironmentFault[] }) =>
      `环境变量有 ${d.faults.length} 处错误，请逐条改正后重新启动（各变量的说明见 docs/cloud.md） / ${d.faults.length} environment variable(s) are missing or wrong; mend each and start again (docs/cloud.md explains them):\n${d.faults.map(describeVariable).join('\n')}`,
  },
  FILE_UNKNOWN: {
    status: 404,
    message: (d: { file: string }) => `没有名为“${d.file}”的文件 / there is no file “${d.file}”`,
  },
  FILE_UNREADABLE: {
    status: 500,
    message: (d: { file: string; found: string; remedy: string }) =>
      `无法读取文件“${d.file}” / cannot read “${d.file}”：${d.found}。${d.remedy}`,
  },
  FILE_UNWRITABLE: {
    status: 507,
    message: (d: { file: string; found: string; remedy: string }) =>
      `无法写入文件“${d.file}” / cannot write “${d.file}”：${d.found}。${d.remedy}`,
  },
  INDICATOR_UNKNOWN: {
    status: 404,
    message: (d: { indicator: string; known: string }) =>
      `没有标识为“${d.indicator}”的指标 / no indicator “${d.indicator}” in this round. 可用 known: ${d.known}`,
  },
  JOB_KEY_TAKEN: {
    status: 409,
    message: (d: { job: string }) =>
      `这个幂等键已用于另一个请求（任务 ${d.job}）；请换一个键 / this idempotency key belongs to another request (job ${d.job}): use another key`,
  },
  JOB_RUNNING: {
    status: 409,
    message: (d: { job: string; who: string; since: string }) =>
      `本轮正在重新计算（任务 ${d.job}，${d.who} 于 ${d.since} 提出），请等它完成后再试 / job ${d.job} is under way (asked for by ${d.who} at ${d.since}): try again when it is done`,
  },
  JOB_UNKNOWN: {
    status: 404,
    message: (d: { job: string }) => `没有任务 ${d.job} / there is no job ${d.job}`,
  },
  LAST_YEAR_UNKNOWN: {
    status: 409,
    message: (d: { round: string }) =>
      `本轮（${d.round}）的定义中没有上年数据：请在 round 文件夹中放入 previous.csv，或在 round.yaml 中用 previous 写明上一轮 / ${d.round} has no figures of the year before: put previous.csv into the round’s folder, or name the round before in round.yaml (previous)`,
  },
  MAILER_ABSENT: {
    status: 422,
    message: (d: { found: string }) => `现在不能发送邮件：${d.found} / no mail can be sent as things are`,
  },
  MAILER_UNUSABLE: {
    status: 503,
    message: (d: { place: string; found: string }) =>
      `邮件服务器 ${d.place} 目前不能发送：${d.found}。请核对 SMTP_HOST、SMTP_PORT、SMTP_SECURITY、SMTP_USER、SMTP_PASSWORD 与网络；未发出的通知稍后自动重试 / the mail server does not take mail now: check these variables and the network; what was not sent is tried again by itself`,
  },
  MAIL_INVALID: {
    status: 422,
    message: (d: { field: string; found: string }) =>
      `邮件的 ${d.field} 不能这样写：${d.found}。名称、主题须为一行文字，邮箱须为一个地址 / the mail’s “${d.field}” cannot be written so: names and subjects are one line, an address is one address`,
  },
  MAIL_TOO_LARGE: {
    status: 413,
    message: (d: { key: string; bytes: number; most: number }) =>
      `邮件 ${d.key} 的附件共 ${kibibytes(d.bytes)} KiB，超过 ${kibibytes(d.most)} KiB 的上限，未发送；请改为按文件夹交付 / the files of this mail are larger than a mail may be: nothing was sent, hand them over in a folder`,
  },
  MAIL_UNDER_WAY: {
    status: 409,
    message: (d: { mail: string; until: string }) =>
      `邮件 ${d.mail} 正在发送，请在 ${d.until} 之后再试 / this mail is being sent at this moment: try again after that time`,
  },
  MAIL_UNKNOWN: {
    status: 404,
    message: (d: { mail: string }) =>
      `没有编号为“${d.mail}”的邮件；用 mails 查看全部 / there is no mail “${d.mail}”: “mails” lists them all`,
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    message: (d: { method: string; allowed: string }) =>
      `此地址不接受 ${d.method}，请用 ${d.allowed} / ${d.method} is not possible here: use ${d.allowed}`,
  },
  NOTHING_EVALUATED: {
    status: 409,
    message: (d: { round: string }) =>
      `本轮（${d.round}）尚未评估，请先运行 evaluate 或 run / nothing was evaluated yet in ${d.round}: run “evaluate” or “run” first`,
  },
  NOTHING_TO_REOPEN: {
    status: 409,
    message: (d: { centre: string }) =>
      `“${d.centre}”还没有填报表，无需重新开放 / no return of “${d.centre}” was collected yet, so there is nothing to reopen`,
  },
  NO_ROUND_BEFORE: {
    status: 409,
    message: (d: { round: string }) =>
      `本轮（${d.round}）没有写明上一轮：请在 round.yaml 中加上 previous: { round: 上一轮的 id } / ${d.round} names no round before it: add previous: { round: ID } to round.yaml`,
  },
  OPTION_MISSING: {
    status: 400,
    message: (d: { option: string; beside: string }) =>
      `写了 ${d.beside}，还须写 ${d.option} / ${d.beside} needs ${d.option} beside it`,
  },
  PRINT_FAILED: {
    status: 500,
    message: (d: { document: string; attempts: number; found: string }) =>
      `“${d.document}”未能生成 PDF，已尝试 ${d.attempts} 次：${d.found}。请缩短其中过长的文字后重试 / “${d.document}” could not be printed in ${d.attempts} attempts; shorten its longest texts and try again`,
  },
  PUSH_UNAVAILABLE: {
    status: 409,
    message: (_: object) =>
      '未设置推送（本配置没有推送，或缺少 CHANNEL_SECRET） / push is not set up here: this profile has none, or CHANNEL_SECRET is missing',
  },
  QUEUE_UNAVAILABLE: {
    status: 503,
    message: (d: { queue: string; found: string }) =>
      `任务队列“${d.queue}”未接受任务，请稍后重试 / the queue “${d.queue}” took no task; try again later：${d.found}`,
  },
  REASON_MISSING: {
    status: 422,
    message: (d: { action: string }) =>
      `此操作（${d.action}）必须写明理由，请用 --reason 给出 / “${d.action}” needs a reason: give it with --reason`,
  },
  REQUEST_INVALID: {
    status: 422,
    message: (d: { faults: readonly RequestFault[] }) =>
      `请求有 ${d.faults.length} 处错误，请逐条改正后重试 / the request has ${d.faults.length} fault(s); mend each and try again: ${d.faults.map(describeRequestFault).join('; ')}`,
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    message: (d: { size: number; largest: number }) =>
      `请求正文有 ${d.size} 字节，至多 ${d.largest} 字节 / the body has ${d.size} bytes, ${d.largest} are possible`,
  },
  REQUEST_UNREADABLE: {
    status: 400,
    message: (d: { found: string }) =>
      `请求正文须为 UTF-8 编码的 JSON（${d.found}） / the body has to be JSON in UTF-8 (${d.found})`,
  },
  RESULT_NOT_PUBLISHED: {
    status: 409,
    message: (d: { newest: string; published: string }) =>
      `已公布的结果是评估 ${d.published}，最近的评估 ${d.newest} 尚未公布，其报告不能发送；核对后请先运行 publish --reason … / the published result is run ${d.published}; the newest, ${d.newest}, was not published, so that its reports are not handed out: look at it, then run “publish --reason …”`,
  },
  ROUND_INVALID: {
    status: 422,
    message: (d: { faults: readonly DefinitionFault[]; folder?: string }) =>
      `评估定义${d.folder === undefined ? '' : `（${d.folder}）`}有 ${d.faults.length} 处错误，请逐条改正后重试 / the round's definition has ${d.faults.length} fault(s); mend each and try again:\n${d.faults.map(describeFault).join('\n')}`,
  },
  ROUND_NOT_ITS_OWN: {
    status: 409,
    message: (d: { file: string; round: string; expected: string }) =>
      `“${d.file}”为评估“${d.expected}”而设，而 round/round.yaml 的 id 是“${d.round}”：为免混入其他年度的数据，不予打开。请把 id 改回“${d.expected}”；确为另一轮评估的，用 init --store 另建工作区 / ${d.file} was set up for the round “${d.expected}”, while round.yaml says “${d.round}”: put the id back, or make another workspace with init --store for another round`,
  },
  ROUND_NOT_OPENED: {
    status: 409,
    message: (d: { round: string }) =>
      `本轮 ${d.round} 尚未开启，无须修订；请先用 open-round 开启 / the round is not open yet, so there is nothing to amend: open it with open-round`,
  },
  ROUND_TAKEN: {
    status: 409,
    message: (d: { round: string; store: string }) =>
      `数据文件“${d.store}”中已有编号为“${d.round}”的评估；新一轮请在 round.yaml 中另取 id，如 guangdong-2020 / the store “${d.store}” has a round “${d.round}” already: give the new round an id of its own in round.yaml, such as guangdong-2020`,
  },
  ROUND_UNKNOWN: {
    status: 404,
    message: (d: { round: string; known: string }) =>
      `没有编号为“${d.round}”的评估 / there is no round “${d.round}” here. 可用 known: ${d.known}`,
  },
  ROUTE_UNKNOWN: {
    status: 404,
    message: (d: { path: string }) => `没有此地址“${d.path}” / there is nothing at “${d.path}”`,
  },
  RUN_UNKNOWN: {
    status: 404,
    message: (d: { run: string; round: string; known?: readonly string[] }) =>
      `本轮（${d.round}）没有编号为“${d.run}”的评估；编号见 evaluate 的输出 / there is no run “${d.run}” in ${d.round}; evaluate prints the names of runs${d.known === undefined ? '' : `。可用 known: ${d.known.join(', ')}`}`,
  },
  SCHEME_UNUSABLE: {
    status: 409,
    message: (d: { faults: readonly RequestFault[] }) =>
      `为本轮选定的评分方案不再适用：${d.faults.map(describeRequestFault).join('; ')}。请改正方案，或用 recompute --scheme default 恢复本轮自己的方案 / the scoring scheme that was chosen no longer fits the round: mend it, or go back to the round’s own with recompute --scheme default`,
  },
  SCORING_INVALID: {
    status: 422,
    message: (d: { faults: readonly DefinitionFault[] }) =>
      `数据表或方案有 ${d.faults.length} 处错误，请逐条改正后重试 / table or scheme have ${d.faults.length} fault(s); mend each and try again:\n${d.faults.map(describeFault).join('\n')}`,
  },
  SHARED_STORE_MISSING: {
    status: 422,
    message: (d: { file: string; store: string }) =>
      `“${d.file}”所指的数据文件“${d.store}”不存在；文件夹如已移动，请改正路径，不要新建空文件 / “${d.file}” points to the store “${d.store}”, which is not there: mend the path if folders were moved; an empty store would hide the other years`,
  },
  STORE_BUSY: {
    status: 503,
    message: (d: { file: string; waitedMs: number }) =>
      `数据文件“${d.file}”被其他程序占用，已等待 ${d.waitedMs} 毫秒；请关闭占用它的程序后重试 / another program held “${d.file}” for ${d.waitedMs} ms; close that program and try again`,
  },
  STORE_CONFLICT: {
    status: 409,
    message: (d: { path: string; expected: string; found: string }) =>
      `文档 ${d.path} 已被他人修改 / ${d.path} changed meanwhile: expected ${d.expected}, found ${d.found}. Read it again and retry.`,
  },
  STORE_IMMUTABLE: {
    status: 409,
    message: (d: { path: string; stored: string; given: string }) =>
      `文档 ${d.path} 只能写入一次，且已存有不同的内容；原内容未改动，请对照备份查明哪一份被改过 / ${d.path} is written once only and already holds other content (sha256 ${d.stored}, given ${d.given}); nothing was changed: find out from a backup which of the two was altered`,
  },
  STORE_UNREACHABLE: {
    status: 503,
    message: (d: { store: string; reason: string; found: string; remedy: string }) =>
      `无法访问数据库“${d.store}” / the database “${d.store}” cannot be reached (${d.reason})：${d.found}。${d.remedy}`,
  },
  STORE_UNREADABLE: {
    status: 500,
    message: (d: { file: string; found: string; remedy: string }) =>
      `无法读取数据文件“${d.file}” / cannot read the store “${d.file}”：${d.found}。${d.remedy}`,
  },
  STORE_UNWRITABLE: {
    status: 507,
    message: (d: { file: string; found: string; remedy: string }) =>
      `无法写入数据文件“${d.file}” / cannot write the store “${d.file}”：${d.found}。${d.remedy}`,
  },
  TIME_INVALID: {
    status: 422,
    message: (d: { found: string }) =>
      `“${d.found}”不是将来的时间；请按本轮时区写成 YYYY-MM-DDTHH:MM，例如 2020-06-05T18:00 / “${d.found}” is no time to come: write it as 2020-06-05T18:00, in the round's time zone`,
  },
  TRIGGER_UNDER_WAY: {
    status: 409,
    message: (d: { seconds: number }) =>
      `同一次调用正在处理，请 ${d.seconds} 秒后重试 / this very call is being dealt with: try again in ${d.seconds} s`,
  },
  UNIT_UNKNOWN: {
    status: 404,
    message: (d: { unit: string; known: string }) =>
      `数据表中没有“${d.unit}”这一单位 / the table has no unit “${d.unit}”. 可用 known: ${d.known}`,
  },
  WORKBOOKS_UNREACHABLE: {
    status: 503,
    message: (d: { service: string; reason: string; found: string; remedy: string }) =>
      `${d.service} 拒绝了请求（${d.reason}）：${d.found}。${d.remedy}`,
  },
  WORKBOOK_BUSY: {
    status: 423,
    message: (d: { workbook: string; sign: string }) =>
      `工作簿“${d.workbook}”正在其他程序中打开或正在写入（${d.sign}），稍后自动重试 / “${d.workbook}” is open or being written (${d.sign}); it will be tried again later`,
  },
  WORKBOOK_UNREADABLE: {
    status: 422,
    message: (d: { workbook: string; found: string; remedy: string }) =>
      `无法读取工作簿“${d.workbook}”：${d.found}。${d.remedy}`,
  },
  WORKSPACE_OCCUPIED: {
    status: 409,
    message: (d: { folder: string }) =>
      `文件夹“${d.folder}”不是空的，不能在其中新建工作区；请换一个文件夹，或直接对它运行 run / “${d.folder}” is not empty: choose another folder, or use “run” on it`,
  },
  WORKSPACE_SETTING_INVALID: {
    status: 422,
    message: (d: { file: string; found: readonly string[] }) =>
      `“${d.file}”的内容有误：${d.found.join('；')}。应为两行，round: 评估编号，store: 数据文件的路径 / “${d.file}” cannot be used: two lines are expected, round: with the id of the round and store: with the path of the store`,
  },
  WORKSPACE_UNUSABLE: {
    status: 422,
    message: (d: { folder: string; found: string }) =>
      `“${d.folder}”不能用作工作区（${d.found}）；请用 --workspace 指定一个可以读写的文件夹 / “${d.folder}” cannot be a workspace: give a folder that can be read and written with --workspace`,
  },
} as const satisfies Record<string, { status: number; message: (details: never) => string }>;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemDetails<Code extends ProblemCode> = Parameters<(typeof PROBLEMS)[Code]['message']>[0];

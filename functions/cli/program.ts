import { Command } from 'commander';
import type { CommandContext, CommandMaker } from './command.ts';
import { amendRoundCommand } from './commands/amend-round.ts';
import { assignCommand } from './commands/assign.ts';
import { auditCommand } from './commands/audit.ts';
import { cellCommand } from './commands/cell.ts';
import { checkIndexCommand } from './commands/check-index.ts';
import { closeCommand } from './commands/close.ts';
import { compareCommand } from './commands/compare.ts';
import { deliverCommand } from './commands/deliver.ts';
import { deliveriesCommand } from './commands/deliveries.ts';
import { doctorCommand } from './commands/doctor.ts';
import { doubleClaimsCommand } from './commands/double-claims.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { intakeCommand } from './commands/intake.ts';
import { jobsCommand } from './commands/jobs.ts';
import { mailsCommand } from './commands/mails.ts';
import { openRoundCommand } from './commands/open-round.ts';
import { printReturnCommand } from './commands/print-return.ts';
import { provisionCommand } from './commands/provision.ts';
import { publishCommand } from './commands/publish.ts';
import { recomputeCommand } from './commands/recompute.ts';
import { reopenCommand } from './commands/reopen.ts';
import { resendCommand } from './commands/resend.ts';
import { roundsCommand } from './commands/rounds.ts';
import { runCommand } from './commands/run.ts';
import { scoreCommand } from './commands/score.ts';
import { collectCommand, evaluateCommand, renderCommand } from './commands/stages.ts';
import { statusCommand } from './commands/status.ts';
import { takePreviousCommand } from './commands/take-previous.ts';
import { uncertaintyCommand } from './commands/uncertainty.ts';
import { verifyCommand } from './commands/verify.ts';
import { visitsCommand } from './commands/visits.ts';
import { watchCommand } from './commands/watch.ts';
import { whatIfCommand } from './commands/what-if.ts';
import type { Output } from './output.ts';
import { progressOn } from './progress-bar.ts';

const COMMANDS: readonly CommandMaker[] = [
  runCommand,
  initCommand,
  openRoundCommand,
  amendRoundCommand,
  assignCommand,
  provisionCommand,
  collectCommand,
  evaluateCommand,
  renderCommand,
  deliverCommand,
  deliveriesCommand,
  statusCommand,
  explainCommand,
  whatIfCommand,
  compareCommand,
  cellCommand,
  verifyCommand,
  printReturnCommand,
  intakeCommand,
  watchCommand,
  closeCommand,
  reopenCommand,
  publishCommand,
  roundsCommand,
  takePreviousCommand,
  mailsCommand,
  resendCommand,
  recomputeCommand,
  jobsCommand,
  doubleClaimsCommand,
  visitsCommand,
  auditCommand,
  scoreCommand,
  checkIndexCommand,
  uncertaintyCommand,
  doctorCommand,
];

const HELP = `
退出码 exit codes:
  0  完成 done                       1  程序错误 a bug of ours
  2  参数、定义或环境有误 wrong arguments, definition or surroundings
  3  已完成，但有工作簿、报告或指标体系的错误需要处理 done, but some workbook, report or the index needs a hand
  4  verify：不是本系统的报告，或已被改动 not a report of ours, or altered

示例 examples:
  centre-evaluation                              新建示例工作区并完成一轮评估 the whole job on a sample workspace
  centre-evaluation run --workspace 2020         对自己的文件夹运行 the same on your own folder
  centre-evaluation init --workspace 2020 --blank
  centre-evaluation status --json
  centre-evaluation explain 汕头分中心 credit-amount
  centre-evaluation what-if 汕头分中心 --set credit-banks=3 --weight credit=40% 假设 what would change
  centre-evaluation score 数据.csv --scheme 方案.yaml 用任意方案给任意数据表计分 score any table by any scheme
  centre-evaluation check-index 数据.csv --scheme 方案.yaml 检验指标体系本身 check the index itself
  centre-evaluation uncertainty 数据.csv --scheme 方案.yaml 名次有多可靠 how sure the ranks are
  echo '"约30"' | centre-evaluation cell --indicator credit-banks
`;

/** The command line as data, for running and for its help. */
export function buildProgram(exit: (code: number) => void): Command {
  const program = new Command('centre-evaluation')
    .description('服务中心年度评估：收表、校验、评分、出报告 / yearly evaluation of service centres')
    .option('-w, --workspace <dir>', '工作区文件夹 the workspace folder', 'workspace')
    .option('--profile <name>', '在哪里运行：local、cloud 或 emulated where it runs; PROFILE names the default')
    .option('--json', '输出 JSON，供程序读取 one JSON document for machines', false)
    .addHelpText('after', HELP)
    .showHelpAfterError('（用 --help 查看用法 / see --help）')
    .exitOverride();
  const contextOf = (command: Command): CommandContext => {
    const options = command.optsWithGlobals();
    const json = options['json'] === true;
    const profile = options['profile'];
    return {
      ...{ workspace: String(options['workspace']), json, options, output: outputOf(json), exit },
      ...(typeof profile === 'string' && { profile }),
    };
  };
  for (const make of COMMANDS) make(program, contextOf);
  for (const command of program.commands) command.exitOverride();
  return program;
}

function outputOf(json: boolean): Output {
  return {
    json,
    isTerminal: process.stdout.isTTY === true,
    say: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
    progress: progressOn(process.stderr, json),
  };
}

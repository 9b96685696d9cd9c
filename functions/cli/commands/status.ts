import { describeIssue } from '../../domain/issues/catalogue.ts';
import { localise } from '../../domain/round/localised.ts';
import type { Round } from '../../domain/round/round.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import { deliveryStatus } from '../../pipeline/deliver/list-deliveries.ts';
import { knownCentre } from '../../pipeline/known-centre.ts';
import { noticeStatus } from '../../pipeline/notices/list-mails.ts';
import { earlierVersions } from '../../pipeline/review-status.ts';
import { centreRisks } from '../../pipeline/risk/centre-risks.ts';
import { roundStatus } from '../../pipeline/round-status.ts';
import { type CentreStatus, status } from '../../pipeline/status.ts';
import type { CommandMaker } from '../command.ts';
import { evidenceOf } from '../evidence-of.ts';
import { withOffice } from '../with-office.ts';
import { deliveryStatusLines } from '../words/delivery-lines.ts';
import { lifeCounts, lifeDetails, lifeInShort } from '../words/life-lines.ts';
import { noticeStatusLines } from '../words/notice-lines.ts';
import { earlierLines, reviewLines, reviewsInShort } from '../words/review-lines.ts';
import { riskLines } from '../words/risk-lines.ts';
import { roundLines } from '../words/round-lines.ts';
import { standingWords } from '../words/standing-words.ts';
import { vetoInShort, vetoLines } from '../words/veto-lines.ts';

/** `status`: where every centre stands; with a centre, its findings and what changed since it submitted. */
export const statusCommand: CommandMaker = (program, contextOf) => {
  program
    .command('status')
    .argument('[centre]', '只看一家中心，连同全部问题 one centre alone, with all its findings')
    .description('各中心的填报、提交与结果 where every centre stands')
    .action(async (asked: string | undefined, _, command) => {
      const context = contextOf(command);
      await withOffice(context, context.output, async (office) => {
        const { round } = office.definition;
        const only = asked === undefined ? undefined : knownCentre(round, asked).id;
        const statuses = (await status(office)).filter(({ centre }) => only === undefined || centre === only);
        const whole = await roundStatus(office);
        const notices = await noticeStatus(office);
        const deliveries = await deliveryStatus(office);
        const earlier = only === undefined ? undefined : await earlierVersions(office, only);
        const [risk] = only === undefined ? [] : await centreRisks(office, { only, files: await evidenceOf(context) });
        const told = context.json
          ? [
              JSON.stringify({
                ...{ round: round.id, ...whole, notices, ...(deliveries && { deliveries }), centres: statuses },
                ...(earlier && { earlierReviews: earlier }),
                ...(risk && { risk: risk.risk }),
              }),
            ]
          : [
              ...roundLines(round, whole),
              ...noticeStatusLines(notices),
              ...deliveryStatusLines(deliveries),
              ...(only === undefined ? lifeCounts(statuses) : []),
              ...statuses.flatMap((one) => lines(round, one, only !== undefined)),
              ...earlierLines(earlier ?? []),
              ...(risk ? riskLines(risk) : []),
            ];
        for (const line of told) context.output.say(line);
      });
    });
};

function lines(round: Round, one: CentreStatus, isDetailed: boolean): readonly string[] {
  const parts = [
    String(one.no).padStart(3),
    one.name,
    lifeInShort(one),
    one.errors + one.warnings > 0 ? `✗ ${one.errors} ▲ ${one.warnings}` : '',
    one.submittedVersion === undefined
      ? ''
      : `按第 ${one.submittedVersion} 版提交 under version ${one.submittedVersion}`,
    one.drift.length > 0 ? `提交后改动 drifted: ${one.drift.length}` : '',
    reviewsInShort(round, one.reviews),
    one.result?.standing === 'vetoed' && one.veto?.state === 'in-force' ? '' : vetoInShort(one.veto),
    one.reportFailure === undefined ? '' : '报告未能生成 report not printed',
    one.category === undefined ? '' : localise(one.category.title, round.language),
    placeOf(one),
  ];
  const head = parts.filter((part) => part !== '').join('  ');
  return isDetailed ? [head, ...details(round, one)] : [head];
}

/** Within a category the rank says of how many. */
function placeOf({ result, category }: CentreStatus): string {
  if (result?.rank === undefined) return result === undefined ? '' : standingWords(result);
  return `#${result.rank}${category === undefined ? '' : `/${category.ranked}`} ${result.published ?? ''}`;
}

function details(
  round: Round,
  { submittedAt, issues, drift, eligibility, reportFailure, reviews, veto, ...life }: CentreStatus,
): readonly string[] {
  const { language } = round;
  const found = issues.map((issue) => {
    const { message, remedy } = describeIssue(issue, language);
    const place = issue.at.a1 === undefined ? issue.at.tab : `${issue.at.tab}!${issue.at.a1}`;
    return `    ${{ error: '✗', warning: '▲', info: 'ⓘ' }[issue.severity]} ${place} ${message} ${remedy}`;
  });
  return [
    ...(submittedAt === undefined
      ? []
      : [`    提交 submitted: ${formatInZone(new Date(submittedAt), round.timeZone, language)}`]),
    ...(eligibility.reason === undefined ? [] : [`    ${localise(eligibility.reason, language)}`]),
    ...(reportFailure === undefined ? [] : [`    ✗ ${reportFailure}`]),
    ...vetoLines(round, veto),
    ...reviewLines(reviews),
    ...found,
    ...lifeDetails(round, life, drift),
  ];
}

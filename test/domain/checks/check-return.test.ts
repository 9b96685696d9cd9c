import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../functions/domain/checks/check-return.ts';
import { isValid } from '../../../functions/domain/checks/counts-of.ts';
import { describeIssue } from '../../../functions/domain/issues/catalogue.ts';
import type { Issue } from '../../../functions/domain/issues/issue.ts';
import { LANGUAGES } from '../../../functions/domain/round/localised.ts';
import { contextOf } from './faults/fault.ts';
import { FAULTS } from './faults/faults.ts';
import { somePeers } from './some-peers.ts';

const placeOf = ({ at }: Issue) => (at.a1 === undefined ? at.tab : `${at.tab}!${at.a1}`);

describe('checkReturn', () => {
  it.each([
    ['alone', {}],
    ['beside the others', { peers: somePeers }],
    ['beside last year', { previous: { banks: 10, loans: 4_000, 'loan-projects': 35, trainees: 900 } }],
    ['in time', { submittedAt: '2020-05-29T15:59:59.999Z' }],
  ])('finds nothing in a clean return, %s', (_, given) => {
    expect(checkReturn(contextOf(given))).toEqual([]);
  });

  it.each(FAULTS)('finds $name as $code at $at, and nothing else', (fault) => {
    const issues = checkReturn(contextOf(fault));
    const told = issues.filter(({ code }) => code !== 'SUBMITTED_WITH_ERRORS');
    expect(told.map((issue) => [issue.code, placeOf(issue)])).toEqual([[fault.code, fault.at]]);
    expect(issues.length - told.length).toBe(isValid(told) ? 0 : 1);
  });

  const inOneFigure = FAULTS.filter(({ changes }) => Object.keys(changes?.figures ?? {}).length === 1);

  it.each(inOneFigure)('finds $name once even when the others and last year speak against it too', (fault) => {
    const usual = { banks: 12, loans: 5_000, 'loan-projects': 40, enterprises: 30, trainings: 15, trainees: 600 };
    const issues = checkReturn(
      contextOf({ ...fault, previous: { ...usual, ...fault.previous }, peers: fault.peers ?? somePeers }),
    );
    expect(issues.filter(({ code }) => code !== 'SUBMITTED_WITH_ERRORS')).toHaveLength(1);
  });

  it.each(FAULTS)('has words for $name in both languages, with every place filled', (fault) => {
    for (const issue of checkReturn(contextOf(fault))) {
      for (const language of LANGUAGES) {
        const { message, expected, remedy } = describeIssue(issue, language);
        expect([message, expected, remedy].join(' ')).not.toMatch(/[{}]|undefined|NaN|\[object/);
        expect(Math.min(message.length, expected.length, remedy.length)).toBeGreaterThan(3);
      }
    }
  });

  it('tells a submission with errors how many there are, at the tick', () => {
    const issues = checkReturn(contextOf({ changes: { figures: { loans: 0, trainings: 0 } } }));
    const [tick] = issues.filter(({ code }) => code === 'SUBMITTED_WITH_ERRORS');
    expect(tick).toMatchObject({ severity: 'error', at: { tab: '封面', a1: 'B20' }, details: { errors: 2 } });
  });

  it('leaves a draft with errors without a word about its submission', () => {
    const draft = contextOf({ changes: { figures: { loans: 0 }, submission: { ticked: false } } });
    expect(checkReturn(draft).map(({ code }) => code)).toEqual(['PROJECTS_WITHOUT_AMOUNT']);
  });

  it('adds nothing about a figure that intake rejected', () => {
    const figures = { banks: 'REJECT_EMPTY', loans: 'REJECT_RANGE', trainees: 'REJECT_ERROR_CELL' };
    const previous = { banks: 100, loans: 1, trainees: 5 };
    const issues = checkReturn(contextOf({ changes: { figures, evidence: [] }, previous, peers: somePeers }));
    const about = issues.filter(({ at }) => at.item !== undefined && at.item in figures);
    expect(about.map(({ code }) => code)).toEqual(['REJECT_EMPTY', 'REJECT_RANGE', 'REJECT_ERROR_CELL']);
  });

  it('does not doubt a figure again that intake takes for a lost date', () => {
    const at = { tab: '数据统计表', a1: 'D10', item: 'trainees' };
    const doubt: Issue = {
      ...{ code: 'WARN_SUSPECT_DATE_SERIAL', severity: 'warning', at, received: '43895', details: {} },
      subject: { zh: '参与培训人数', en: 'Trainees' },
    };
    const changes = { figures: { trainees: 43_895 }, issues: [doubt] };
    expect(checkReturn(contextOf({ changes, previous: { trainees: 600 }, peers: somePeers }))).toEqual([doubt]);
  });

  it('doubts a figure as ever that intake only remarks on', () => {
    const at = { tab: '数据统计表', a1: 'D5', item: 'banks' };
    const remark: Issue = {
      ...{ code: 'WARN_FULLWIDTH', severity: 'info', at, received: '１２０', details: {} },
      subject: { zh: '入驻银行机构', en: 'Banks' },
    };
    const changes = { figures: { banks: 120 }, issues: [remark] };
    const found = checkReturn(contextOf({ changes, previous: { banks: 12 } }));
    expect(found.map(({ code }) => code)).toEqual(['FIGURE_JUMP', 'WARN_FULLWIDTH']);
  });

  it('keeps silent about an optional figure that is empty', () => {
    const context = contextOf({ changes: { figures: { listings: 'REJECT_EMPTY' } } });
    const indicators = context.round.indicators.map((one) =>
      one.id === 'listings' ? { ...one, required: false } : one,
    );
    expect(checkReturn({ ...context, round: { ...context.round, indicators } })).toEqual([]);
  });

  it('adds nothing to a tab that intake could not read', () => {
    const context = contextOf({ changes: { submission: { ticked: false } } });
    const gone: Issue = {
      ...{ code: 'TAB_MISSING', severity: 'error', at: { tab: '数据统计表' }, received: '', details: {} },
      subject: { zh: '数据统计表', en: 'Figures' },
    };
    const reading = { ...context.reading, figures: [], issues: [gone] };
    expect(checkReturn({ ...context, reading })).toEqual([gone]);
  });

  it('does not ask for evidence when intake could not read the list', () => {
    const gone: Issue = {
      ...{ code: 'TAB_MISSING', severity: 'error', at: { tab: '证明材料' }, received: '', details: {} },
      subject: { zh: '证明材料', en: 'Evidence' },
    };
    const context = contextOf({ changes: { evidence: [], issues: [gone], submission: { ticked: false } } });
    expect(checkReturn(context)).toEqual([gone]);
  });

  it('never counts a return without figures as valid, even if intake says nothing', () => {
    const context = contextOf({});
    const issues = checkReturn({ ...context, reading: { ...context.reading, figures: [] } });
    expect(issues.filter(({ code }) => code === 'FIGURE_MISSING')).toHaveLength(context.round.indicators.length);
  });

  it('puts the centre’s explanation to the findings at its figure, and to no others', () => {
    const changes = { figures: { banks: 0, enterprises: 4 }, explanations: { banks: ' 由总行派驻 ' } };
    const explained = checkReturn(contextOf({ changes })).map(({ at, explanation }) => [at.item, explanation]);
    expect(explained).toEqual([
      ['banks', '由总行派驻'],
      ['loan-projects', undefined],
    ]);
  });

  it('sorts by tab in the order of the form, then row, then severity', () => {
    const changes = {
      ...{ cover: { phone: '1' }, figures: { banks: 501, trainees: 30 }, sections: { results: '' } },
      evidence: [{ indicator: 'banks', link: '' }],
    };
    const issues = checkReturn(contextOf({ changes }));
    const places = issues.map(({ at, severity }) => `${at.tab} ${at.a1} ${severity}`);
    expect(places.slice(0, 4)).toEqual([
      '封面 B6 warning',
      '封面 B20 error',
      '数据统计表 D5 error',
      '数据统计表 D6 warning',
    ]);
    expect(places.slice(-2)).toEqual(['自评报告 B5 error', '证明材料 C4 warning']);
    expect(places).toContain('数据统计表 D10 warning');
  });

  it('tells a finding that intake gives twice only once', () => {
    const twice = { tab: '封面', a1: 'B5' };
    const issue: Issue = {
      code: 'HEADER_CHANGED',
      severity: 'warning',
      at: twice,
      subject: { zh: '甲', en: 'a' },
      received: 'x',
      details: {},
    };
    expect(checkReturn(contextOf({ changes: { issues: [issue, { ...issue }] } }))).toEqual([issue]);
  });
});

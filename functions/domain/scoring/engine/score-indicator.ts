/** One indicator from raw values to scores, step by step. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, extremesOf, present } from '../column.ts';
import { type Filling, impute } from '../imputation/impute.ts';
import type { IndicatorSetting } from '../scheme/data-schema.ts';
import type { Method } from '../scheme/score-scheme.ts';
import type { ScoreStep } from '../score-tree.ts';
import { denominate } from '../treatment/denominate.ts';
import { shareReported } from './availability.ts';
import { bottomOf } from './bottom-of.ts';
import { indicatorRemarks } from './indicator-remarks.ts';
import { normaliseColumn } from './normalise-column.ts';
import { type Columns, rawColumn } from './raw-column.ts';
import type { Remark } from './remark.ts';
import { ofTreatedSize } from './sizes.ts';
import { type Stage, untouched, within } from './stage.ts';
import { type Transform, transformOf } from './transform.ts';
import type { UnitTable } from './unit-table.ts';

/** All columns of an indicator, in the order of the method. */
export interface IndicatorColumns {
  readonly name: string;
  readonly setting: IndicatorSetting;
  readonly raw: Column;
  readonly denominated: Column;
  readonly imputed: Column;
  readonly treated: Column;
  readonly normalised: Column;
  /** The normalised scores with the rule for gaps applied: what goes into the means. */
  readonly scores: Column;
  /** What the treatment did to it; absent where it was left alone. */
  readonly transform: Transform | undefined;
  /** To whom it does not apply. */
  readonly notApplicable: ReadonlySet<number>;
  readonly isFilled: readonly boolean[];
  /** It takes no part: nobody has a value, or too few have one. */
  readonly isLeftOut: boolean;
  readonly stepsOf: (unit: number) => readonly ScoreStep[];
  readonly flagsOf: (unit: number) => readonly string[];
  readonly remarks: readonly Remark[];
}

export interface IndicatorInput {
  readonly method: Method;
  readonly table: UnitTable;
  readonly columns: Columns;
  /** By unit; absent: all units. */
  readonly reference: readonly boolean[] | undefined;
}

/** Every column of the indicator `name`. */
export function scoreIndicator(name: string, input: IndicatorInput): IndicatorColumns {
  const { method, table, reference } = input;
  const setting = method.indicators?.[name] ?? {};
  const { raw, denominated } = reportedStages(name, input);
  const filled = filledStage(name, denominated.column, { ...input, notApplicable: raw.notApplicable });
  const transform = transformOf(name, setting.treatment ?? method.treatment, within(filled.column, reference));
  const treated = treatedStage(filled.column, transform);
  const normalisation = setting.normalisation ?? method.normalisation;
  const normalised = normaliseColumn(treated.column, {
    ...{ name, setting, normalisation, transform, reference },
    units: table.units,
  });
  const isEmpty = extremesOf(within(normalised.column, reference)) === undefined;
  const share = shareReported(denominated.column, reference, raw.notApplicable);
  const least = method.availability?.indicators ?? 0;
  const isLeftOut = share < least || (isEmpty && method.missing !== 'floor');
  const bottom =
    method.missing === 'floor' ? bottomOf(normalisation, setting, within(normalised.column, reference)) : undefined;
  const gap = (unit: number): boolean => normalised.column[unit] === undefined && !raw.notApplicable.has(unit);
  const floor = floorStage(normalised.column, bottom, gap);
  const stages: readonly Stage[] = [raw, denominated, filled, treated, normalised, floor];
  return {
    ...{
      name,
      setting,
      isLeftOut,
      transform,
      raw: raw.column,
      denominated: denominated.column,
      imputed: filled.column,
    },
    ...{ treated: treated.column, normalised: normalised.column, scores: floor.column },
    notApplicable: raw.notApplicable,
    isFilled: filled.isFilled,
    stepsOf: (unit) => stages.flatMap((stage) => stage.explain(unit) ?? []),
    flagsOf: (unit) => [
      ...(gap(unit) ? ['MISSING'] : []),
      ...(raw.notApplicable.has(unit) ? ['NOT_APPLICABLE'] : []),
      ...(filled.isFilled[unit] === true ? ['IMPUTED'] : []),
      ...(normalised.isConstant && normalised.column[unit] !== undefined ? ['NO_DISCRIMINATION'] : []),
      ...(normalised.isBeyond(unit) ? ['BEYOND_GOALPOSTS'] : []),
    ],
    remarks: indicatorRemarks(name, {
      withoutScore: filled.column.filter(
        (value, unit) => value !== undefined && normalised.column[unit] === undefined && (reference?.[unit] ?? true),
      ).length,
      normalisation: normalisation.method,
      ...{ isEmpty, isLeftOut, share, least, isConstant: normalised.isConstant, isFilled: filled.isFilled },
      values: within(filled.column, reference),
      scores: within(normalised.column, reference),
      units: table.units,
    }),
  };
}

type ReportedInput = Omit<IndicatorInput, 'reference'>;

function reportedStages(name: string, { method, table, columns }: ReportedInput) {
  const setting = method.indicators?.[name] ?? {};
  const raw = rawColumn(name, setting.formula, { table, columns });
  return { raw, denominated: denominatedStage(raw.column, setting, columns) };
}

/** What was reported of the indicator `name`, as it is or over its denominator, before anything is filled in. */
export function reportedColumn(name: string, on: 'raw' | 'denominated', input: ReportedInput) {
  const { raw, denominated } = reportedStages(name, input);
  return { column: (on === 'raw' ? raw : denominated).column, notApplicable: raw.notApplicable };
}

function denominatedStage(column: Column, { denominator }: IndicatorSetting, columns: Columns): Stage {
  if (denominator === undefined) return untouched(column);
  const { by, factor } = typeof denominator === 'string' ? { by: denominator, factor: 1 } : denominator;
  const sizes = columns.figure(by).values;
  const divided = denominate(column, sizes, factor);
  return {
    column: divided,
    explain: (unit) => {
      const [x, d] = [column[unit], sizes[unit]];
      if (x === undefined || d === undefined) return undefined;
      return { method: 'denominated', formula: 'y = x × k / d', inputs: { x, d, k: factor }, result: divided[unit] };
    },
  };
}

interface FillingInput extends IndicatorInput {
  readonly notApplicable: ReadonlySet<number>;
}

function filledStage(
  name: string,
  column: Column,
  input: FillingInput,
): Stage & { readonly isFilled: readonly boolean[] } {
  const filling = fillingOf(name, input);
  if (filling === undefined) return { ...untouched(column), isFilled: column.map(() => false) };
  const { column: all, isFilled } = impute(column, filling, within(column, input.reference));
  const filled = all.map((value, unit) => (input.notApplicable.has(unit) ? undefined : value));
  return {
    column: filled,
    isFilled: isFilled.map((is, unit) => is && !input.notApplicable.has(unit)),
    explain: (unit) => {
      if (isFilled[unit] !== true || input.notApplicable.has(unit)) return undefined;
      return fillingStep(filling, { unit, reference: within(column, input.reference), result: filled[unit] });
    },
  };
}

interface Filled {
  readonly unit: number;
  /** The values that it was made from. */
  readonly reference: Column;
  readonly result: number | undefined;
}

function fillingStep(filling: Filling, { unit, reference, result }: Filled): ScoreStep {
  const method = `imputed-${filling.method}`;
  if (filling.method === 'previous') {
    const before = filling.previous[unit];
    return { method, formula: 'x = v', inputs: before === undefined ? {} : { v: before }, result };
  }
  const groups = 'groups' in filling ? filling.groups : undefined;
  const own = reference.filter((_, other) => groups === undefined || groups[other] === groups[unit]);
  const n = present(own).length;
  if (filling.method.endsWith('mean'))
    return { method, formula: 'x = S / n', inputs: { S: compensatedSum(present(own)), n }, result };
  return { method, formula: 'x = M', inputs: { ...(result !== undefined && { M: result }), n }, result };
}

function fillingOf(name: string, { method, table }: FillingInput): Filling | undefined {
  const imputation = method.imputation ?? { method: 'none' };
  switch (imputation.method) {
    case 'none':
      return undefined;
    case 'mean':
    case 'median':
      return imputation;
    case 'previous':
      return { method: 'previous', previous: table.previous.get(name) ?? [] };
    default:
      return { method: imputation.method, groups: table.labels.get(imputation.by) ?? [] };
  }
}

function treatedStage(column: Column, transform: ReturnType<typeof transformOf>): Stage {
  if (transform === undefined) return untouched(column);
  const treated = column.map((value) => (value === undefined ? undefined : ofTreatedSize(transform.apply(value))));
  return {
    column: treated,
    explain: (unit) => {
      const x = column[unit];
      if (x === undefined || (transform.method === 'winsorise' && treated[unit] === x)) return undefined;
      const { method, formula, inputs } = transform;
      return { method, formula, inputs: { x, ...inputs }, result: treated[unit] };
    },
  };
}

function floorStage(column: Column, bottom: number | undefined, gap: (unit: number) => boolean): Stage {
  if (bottom === undefined) return untouched(column);
  const step: ScoreStep = { method: 'floor', formula: 'f = c', inputs: { c: bottom }, result: bottom };
  return {
    column: column.map((score, unit) => score ?? (gap(unit) ? bottom : undefined)),
    explain: (unit) => (gap(unit) ? step : undefined),
  };
}

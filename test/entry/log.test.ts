import { describe, expect, it } from 'vitest';
import { Problem } from '../../functions/domain/problems/problem.ts';
import { logTo } from '../../functions/entry/door/log.ts';
import { traceOf } from '../../functions/entry/door/trace.ts';

function logged(entry: Parameters<ReturnType<typeof logTo>>[0]): { line: Record<string, unknown>; text: string } {
  let text = '';
  logTo({ write: (line) => (text += line), request: 'r1', labels: { function: 'collect', round: 'r' } })(entry);
  return { line: JSON.parse(text), text };
}

describe('a line of the log', () => {
  it('is one line, whatever is in it', () => {
    const { text, line } = logged({ severity: 'WARNING', message: 'a\nb\u2028c\u0000', centre: 'shantou' });
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(line).toMatchObject({
      message: 'a\nb\u2028c\u0000',
      'logging.googleapis.com/labels': { function: 'collect', round: 'r', centre: 'shantou' },
    });
  });

  it('never holds a long text whole, neither as a message nor in the heads of a stack', () => {
    const text = '填报内容'.repeat(2_000);
    const { line } = logged({ severity: 'ERROR', message: text, error: new Error(text, { cause: new Error(text) }) });
    expect(String(line['message'])).toHaveLength(4_000);
    const stack = String(line['stack_trace']);
    expect(stack.length).toBeLessThanOrEqual(12_000);
    expect(stack).toMatch(/^Error: 填报.*…\n\s+at .*log\.test\.ts/);
    expect(stack).toContain('Caused by: Error: 填报');
    expect(stack).not.toContain('填报内容'.repeat(76));
  });

  it('holds what a problem of ours says, so that all its faults can be read', () => {
    const faults = Array.from({ length: 20 }, (_, nth) => ({
      variable: `V${nth}`,
      found: '–',
      expected: 'x'.repeat(60),
    }));
    const { line } = logged({ severity: 'ERROR', message: 'x', error: new Problem('ENVIRONMENT_INVALID', { faults }) });
    expect(line['stack_trace']).toContain('V19');
  });

  it.each([[undefined], ['a text'], [{ some: 'thing' }]])('can be of what is no error: %j', (error) => {
    expect(logged({ severity: 'ERROR', message: 'x', error }).line['severity']).toBe('ERROR');
  });
});

describe('the trace of a request', () => {
  const id = '4bf92f3577b34da6a3ce929d0e0e4736';
  const of = (headers: Record<string, string>) => traceOf((name) => headers[name]);

  it('is taken from traceparent', () => {
    expect(of({ traceparent: `00-${id}-00F067AA0BA902B7-01` })).toEqual({
      id,
      span: '00f067aa0ba902b7',
      isSampled: true,
    });
    expect(of({ traceparent: `00-${id}-00f067aa0ba902b7-00` })?.isSampled).toBe(false);
  });

  it('is taken from Google’s older header, whose span is a decimal number', () => {
    expect(of({ 'x-cloud-trace-context': `${id}/67667974448284343;o=1` })).toEqual({
      id,
      span: '00f067aa0ba902b7',
      isSampled: true,
    });
    expect(of({ 'x-cloud-trace-context': id })).toEqual({ id, isSampled: false });
  });

  it.each([
    {},
    { traceparent: 'x' },
    { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` },
    { 'x-cloud-trace-context': `${id}/12\n3` },
    { 'x-cloud-trace-context': `../${id}` },
  ])('is not taken from %j', (headers) => {
    expect(of(headers)).toBeUndefined();
  });
});

import { SingleBar } from 'cli-progress';
import type { Office } from '../pipeline/office.ts';

const STAGES: Readonly<Record<string, string>> = {
  prepare: '准备工作簿 workbooks',
  collect: '读取 collect',
  check: '校验 check',
  evaluate: '评估 evaluate',
  render: '生成报告 render',
  print: '制作纸质件 paper copies',
  deliver: '发送报告 deliver',
  notices: '发送通知 notices',
};

/** A bar on a terminal; without one a plain line at the end of each stage; silent for machines. */
export function progressOn(stream: NodeJS.WriteStream, isSilent: boolean): Office['progress'] {
  if (isSilent) return { start: () => {}, step: () => {}, finish: () => {} };
  return stream.isTTY ? barOn(stream) : linesOn(stream);
}

function barOn(stream: NodeJS.WriteStream): Office['progress'] {
  let bar: SingleBar | undefined;
  return {
    start: (stage, total) => {
      bar = new SingleBar({
        format: `${(STAGES[stage] ?? stage).padEnd(20)} {bar} {value}/{total} {item}`,
        barsize: 24,
        hideCursor: true,
        stream,
      });
      bar.start(total, 0, { item: '' });
    },
    step: (item) => bar?.increment({ item }),
    finish: () => {
      bar?.update({ item: '' });
      bar?.stop();
    },
  };
}

function linesOn(stream: NodeJS.WriteStream): Office['progress'] {
  let current = { stage: '', total: 0 };
  return {
    start: (stage, total) => {
      current = { stage, total };
    },
    step: () => {},
    finish: () => {
      stream.write(`${STAGES[current.stage] ?? current.stage}: ${current.total}\n`);
    },
  };
}

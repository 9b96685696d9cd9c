import { fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';

const OLDEST = 24;

/** Whether the given version of Node, such as `24.21.0`, is new enough. */
export function checkNode(version: string): Checkup {
  return {
    name: 'node',
    examine: async () =>
      Number.parseInt(version, 10) >= OLDEST
        ? [fine(`Node ${version}`)]
        : [
            {
              health: 'fault',
              found: `Node ${version}，应为 ${OLDEST} 或以上 expected ${OLDEST} or newer`,
              remedy:
                '用 npm start 运行（自带合适的 Node），或安装新版 Node / run it with npm start, which brings its own Node, or install a newer one',
            },
          ],
  };
}

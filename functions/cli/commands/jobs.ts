import { allJobs, jobStatus } from '../../pipeline/recompute/job.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';
import { jobLine, jobLines } from '../words/recompute-lines.ts';

/** `jobs`: the recomputes of the round; with an id, how far that one is. */
export const jobsCommand: CommandMaker = (program, contextOf) => {
  program
    .command('jobs')
    .argument('[id]', '只看一个任务，连同每家中心的进度 one job alone, with the progress of each centre')
    .description('重新计算的任务与进度 the recomputes and how far they are')
    .action(async (id: string | undefined, _, command) => {
      const { output, ...context } = contextOf(command);
      await withOffice(context, output, async (office) => {
        if (id === undefined) {
          const jobs = await allJobs(office);
          if (output.json) output.say(JSON.stringify({ jobs }));
          else for (const job of jobs) output.say(jobLine(job));
          return;
        }
        const status = await jobStatus(office, id);
        if (output.json) output.say(JSON.stringify(status));
        else for (const line of jobLines(status)) output.say(line);
      });
    });
};

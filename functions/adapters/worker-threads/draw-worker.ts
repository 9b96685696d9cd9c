/** A thread that does one part of an analysis and answers with what came out. */
import { parentPort, workerData } from 'node:worker_threads';
import { doDrawTask } from '../../domain/scoring/uncertainty/draw-task.ts';

parentPort?.postMessage(doDrawTask(workerData));

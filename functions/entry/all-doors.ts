import { collectDoor } from './collect.ts';
import { deliverDoor } from './deliver.ts';
import type { Door } from './door/door.ts';
import { evaluateDoor } from './evaluate.ts';
import { filesDoor } from './files.ts';
import { noticesDoor } from './notices.ts';
import { onChangeDoor } from './on-change.ts';
import { recomputeDoor } from './recompute.ts';
import { renderDoor } from './render.ts';
import { renewChannelDoor } from './renew-channel.ts';
import { sweepDoor } from './sweep.ts';

/** All functions, for a process that serves them together. */
export const ALL_DOORS: readonly Door[] = [
  collectDoor,
  sweepDoor,
  onChangeDoor,
  renewChannelDoor,
  evaluateDoor,
  renderDoor,
  deliverDoor,
  noticesDoor,
  recomputeDoor,
  filesDoor,
];

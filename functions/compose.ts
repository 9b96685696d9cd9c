/** The one place that picks a profile and reads the environment. What a profile is made of is loaded when it is used. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Scoring, ScoringFiles } from './adapters/round-folder/read-scoring-files.ts';
import {
  type CloudEnvironment,
  type ProfileEnvironment,
  readCloudEnvironment,
  readCommonEnvironment,
  readProfile,
} from './compose/environment.ts';
import { once } from './compose/once.ts';
import { ownStore } from './compose/own-store.ts';
import { productFolder } from './compose/product-folder.ts';
import type { ServedOffice } from './compose/served-office.ts';
import type { LocalOffice } from './compose/with-own-queue.ts';
import type { RoundDefinition } from './domain/round/round-definition.ts';
import type { Checkup } from './ports/checkup.ts';
import type { DrawRunner } from './ports/draw-runner.ts';
import type { EvidenceFiles } from './ports/evidence-files.ts';
import type { Exports } from './ports/exports.ts';
import type { PdfPrinter } from './ports/pdf-printer.ts';
import type { Progress } from './ports/progress.ts';
import type { ReportTemplates } from './ports/report-templates.ts';
import type { RoundDefinitions } from './ports/round-definitions.ts';
import type { Workbooks } from './ports/workbooks.ts';

export type { ScoringFiles } from './adapters/round-folder/read-scoring-files.ts';
export type { LocalOffice } from './compose/with-own-queue.ts';

/** Where the product lies: the folder with `sheets-templates` and `report-templates`. */
export const PRODUCT_FOLDER = productFolder(import.meta.dirname);

/** The folder of a shipped round by its name; any other text is taken for a folder itself. */
export function shippedRound(name: string): string {
  const shipped = join(PRODUCT_FOLDER, 'sheets-templates', name);
  return existsSync(join(shipped, 'round.yaml')) ? shipped : resolve(name);
}

/** A round's definition by its folder. Problems: `ROUND_INVALID`. */
export async function definitionIn(folder: string): Promise<RoundDefinition> {
  const { openRoundFolder } = await import('./adapters/round-folder/open-round-folder.ts');
  return openRoundFolder({ folder }).load();
}

/**
 * Where the definition of a profile's round lies: the workspace's folder, or at Google the one that the environment names,
 * which reaches the functions with their next deployment.
 */
export async function definitionsOf({
  profile,
  workspace,
}: Omit<CommandProfile, 'progress'>): Promise<RoundDefinitions> {
  const folder =
    profileOf(profile).PROFILE === 'cloud'
      ? join(PRODUCT_FOLDER, 'sheets-templates', readCloudEnvironment(process.env).ROUND)
      : workspaceFolders(workspace).round;
  const { openRoundFolder } = await import('./adapters/round-folder/open-round-folder.ts');
  return openRoundFolder({ folder });
}

/** A table and the scheme to score it by, from their files. Problems: `SCORING_INVALID`. */
export async function scoringIn(files: ScoringFiles): Promise<Scoring> {
  const { readScoringFiles } = await import('./adapters/round-folder/read-scoring-files.ts');
  return readScoringFiles(files);
}

/** What a YAML file says. Problems: `SCORING_INVALID` where it cannot be read. */
export async function settingIn(file: string): Promise<unknown> {
  const { readSettingFile } = await import('./adapters/round-folder/read-scoring-files.ts');
  return readSettingFile(file);
}

/** What evaluates the draws of an analysis: threads of this machine, as many as it runs at one time or as are given. */
export async function drawRunner(threads?: number): Promise<DrawRunner> {
  const { openDrawRunner } = await import('./adapters/worker-threads/open-draw-runner.ts');
  return openDrawRunner(threads === undefined ? {} : { threads });
}

/** Folders of a workspace. */
export function workspaceFolders(workspace: string) {
  return {
    round: join(workspace, 'round'),
    returns: join(workspace, 'returns'),
    scorecards: join(workspace, 'scorecards'),
    ledger: join(workspace, 'ledger'),
    evidence: join(workspace, 'evidence'),
    reports: join(workspace, 'reports'),
    mail: join(workspace, 'mail'),
    /** Where the workspace shares no other. */
    store: ownStore(workspace),
  };
}

export interface LocalProfile {
  readonly workspace: string;
  readonly progress: Progress;
  /** A printer that was made before the workspace was there; who made it closes it. */
  readonly printer?: LazyPrinter;
}

/** A printer that starts at the first call; every call gets the same one, and a start that failed is forgotten. */
export type LazyPrinter = (() => Promise<PdfPrinter>) & AsyncDisposable;

/** The office of a workspace folder: `.xlsx` files, SQLite, PDFs in a folder. */
export async function composeLocal({ workspace, progress, printer: given }: LocalProfile): Promise<LocalOffice> {
  const { round, reports, mail } = workspaceFolders(workspace);
  const environment = readCommonEnvironment(process.env);
  const definition = await definitionIn(round);
  const { storeOf } = await import('./compose/workspace-store.ts');
  const store = await storeOf(workspace, definition.round.id);
  const { openLocalOffice } = await import('./compose/local.ts');
  await using stack = new AsyncDisposableStack();
  const printer = given ?? stack.use(lazyPrinter());
  const office = stack.use(
    await openLocalOffice({
      ...{ workspace, store, reports, mail, environment },
      ...{ definition, progress, printer, templates, exports, draws: () => drawRunner() },
    }),
  );
  const held = stack.move();
  return { ...office, [Symbol.asyncDispose]: () => held.disposeAsync() };
}

/** The `.xlsx` workbooks of a workspace folder, to be read. */
export async function openWorkspaceWorkbooks(workspace: string): Promise<Workbooks> {
  const { openXlsxFolder } = await import('./adapters/xlsx/open-xlsx-folder.ts');
  return openXlsxFolder({ folder: workspace });
}

/** The evidence that centres handed in: a folder with one folder a centre. */
export async function openEvidence(folder: string): Promise<EvidenceFiles> {
  const { openEvidenceFolder } = await import('./adapters/evidence-folder/open-evidence-folder.ts');
  return openEvidenceFolder({ folder });
}

/** What the environment says, where a person does not say otherwise. Problems: `ENVIRONMENT_INVALID`. */
function profileOf(profile: string | undefined, workspace?: string): ProfileEnvironment {
  return readProfile({
    ...process.env,
    ...(profile !== undefined && { PROFILE: profile }),
    ...(workspace !== undefined && { WORKSPACE: workspace }),
  });
}

/** Whether a profile works on the workbooks of the workspace folder. */
export function usesWorkspace(profile: string | undefined): boolean {
  return profileOf(profile).PROFILE !== 'cloud';
}

/** Commands from a terminal may name a profile; where they do not, the environment does. */
export interface CommandProfile extends LocalProfile {
  readonly profile?: string;
}

/**
 * The office of a profile for a command at a terminal. Problems: `ENVIRONMENT_INVALID`, `ROUND_INVALID`, `DESK_UNAVAILABLE`.
 */
export async function composeProfile({ profile, ...command }: CommandProfile): Promise<LocalOffice> {
  const { PROFILE } = profileOf(profile);
  if (PROFILE === 'local') return composeLocal(command);
  if (PROFILE === 'emulated') {
    const { withOwnQueue } = await import('./compose/with-own-queue.ts');
    return withOwnQueue(await composeEmulated(command, NO_FUNCTIONS));
  }
  // What goes into the queue is done by the functions.
  return {
    ...(await composeCloud(readCloudEnvironment(process.env), command)),
    idle: async () => {},
    hasOwnQueue: false,
  };
}

/** The cloud profile on a Google on the desk, filled from the workspace's workbooks; its functions are at `functionUrls`. */
async function composeEmulated(
  { workspace, ...choices }: Pick<LocalProfile, 'workspace'> & Partial<CloudChoices>,
  functionUrls: string,
): Promise<ServedOffice> {
  const { round, reports, mail } = workspaceFolders(workspace);
  await using stack = new AsyncDisposableStack();
  const { environment, tokens } = stack.use(await openDesk(functionUrls));
  const cloud = stack.use(await composeCloud(environment, { ...choices, round }));
  const { fillDesk } = await import('./compose/emulated.ts');
  const office = await fillDesk(cloud, { workspace, reports, mail });
  const held = stack.move();
  return { ...office, tokens, [Symbol.asyncDispose]: () => held.disposeAsync() };
}

/** Nobody listens there: at a terminal tasks are done in the same process. */
const NO_FUNCTIONS = 'http://127.0.0.1:9/{function}';

interface OpenDesk extends AsyncDisposable {
  readonly environment: CloudEnvironment;
  readonly tokens: string;
}

async function openDesk(functionUrls: string): Promise<OpenDesk> {
  // Google's libraries must neither look for a machine of Google's nor go through a proxy to reach this one.
  process.env['METADATA_SERVER_DETECTION'] ??= 'none';
  process.env['NO_PROXY'] = [process.env['NO_PROXY'], '127.0.0.1'].filter(Boolean).join(',');
  const { startDeskProcess } = await import('./compose/desk-process.ts');
  const desk = await startDeskProcess(PRODUCT_FOLDER);
  const environment = readCloudEnvironment({ ...desk.variables, ROUND: 'workspace', FUNCTION_URLS: functionUrls });
  return { environment, tokens: desk.tokens, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

/** What the functions serve, where it is not the environment that says so. */
export interface ServedProfile {
  readonly profile: string;
  readonly workspace: string;
  /** Where the functions are reached, so that an emulated Google can call them: `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Told of tasks that failed at every attempt, where they are done in this process. */
  readonly complain: (failure: unknown) => void;
}

/** The office that functions open, as the environment says. Problems: `ENVIRONMENT_INVALID` with every fault. */
export async function composeServed({
  profile,
  workspace,
  origin,
  complain = () => undefined,
}: Partial<ServedProfile> = {}): Promise<ServedOffice> {
  const { PROFILE, WORKSPACE } = profileOf(profile, workspace);
  if (PROFILE === 'local') {
    const { serveLocally } = await import('./compose/serve-locally.ts');
    return serveLocally(await composeLocal({ workspace: resolve(WORKSPACE), progress: NO_PROGRESS }), complain);
  }
  if (PROFILE === 'emulated') {
    return composeEmulated({ workspace: resolve(WORKSPACE) }, `${origin ?? USUAL_ORIGIN}/{function}`);
  }
  return composeCloud(readCloudEnvironment(process.env));
}

const USUAL_ORIGIN = 'http://127.0.0.1:8080';

export interface CloudChoices extends Pick<LocalProfile, 'progress' | 'printer'> {
  /** Folder of the round's definition, in place of the one that the environment names. */
  readonly round: string;
}

/** The office of a round at Google, by the functions or from a terminal. Problems: `ROUND_INVALID`. */
export async function composeCloud(
  environment: CloudEnvironment,
  { progress = NO_PROGRESS, printer: given, round }: Partial<CloudChoices> = {},
): Promise<ServedOffice> {
  const definition = await definitionIn(round ?? join(PRODUCT_FOLDER, 'sheets-templates', environment.ROUND));
  const { openCloudOffice } = await import('./compose/cloud.ts');
  const draws = () => drawRunner();
  await using stack = new AsyncDisposableStack();
  const printer = given ?? stack.use(lazyPrinter());
  const office = stack.use(openCloudOffice({ environment, definition, progress, printer, templates, exports, draws }));
  const { knowingYears } = await import('./pipeline/years/knowing-years.ts');
  const known = await knowingYears(office.store, definition);
  const held = stack.move();
  return { ...office, definition: known, [Symbol.asyncDispose]: () => held.disposeAsync() };
}

export interface Checkups extends AsyncDisposable {
  readonly checkups: readonly Checkup[];
}

/**
 * Everything that a profile's work needs, to be looked at. A profile that cannot even be looked at has one checkup, which says
 * why. Problems: `ENVIRONMENT_INVALID` for a profile that there is not.
 */
export async function composeCheckups({ profile, workspace }: Omit<CommandProfile, 'progress'>): Promise<Checkups> {
  const { PROFILE } = profileOf(profile);
  const { nodeCheckup, failedCheckup } = await import('./compose/first-checkups.ts');
  // What a checkup opens is closed with the others.
  const stack = new AsyncDisposableStack();
  const opened = await checkupsOf(PROFILE, workspace, stack).catch((error: unknown) => [
    failedCheckup(PROFILE === 'cloud' ? 'environment' : PROFILE, error),
  ]);
  return { checkups: [nodeCheckup(), ...opened], [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

async function checkupsOf(
  profile: ProfileEnvironment['PROFILE'],
  workspace: string,
  stack: AsyncDisposableStack,
): Promise<readonly Checkup[]> {
  const { round, reports, mail } = workspaceFolders(workspace);
  const keep = <Opened extends AsyncDisposable>(open: () => Promise<Opened>) =>
    once(async () => stack.use(await open()));
  if (profile === 'local') {
    const { localCheckups } = await import('./compose/local-checkups.ts');
    const printer = stack.use(lazyPrinter());
    const office = keep(() => composeLocal({ workspace, progress: NO_PROGRESS, printer }));
    return localCheckups({ workspace, definition: () => definitionIn(round), office, printer });
  }
  const { cloudCheckups, googleCheckups } = await import('./compose/cloud-checkups.ts');
  if (profile === 'cloud') {
    const environment = readCloudEnvironment(process.env);
    const definition = () => definitionIn(join(PRODUCT_FOLDER, 'sheets-templates', environment.ROUND));
    const checkups = cloudCheckups({ environment, definition, office: keep(() => composeCloud(environment)) });
    return [...checkups, ...googleCheckups(environment, PRODUCT_FOLDER)];
  }
  const { environment } = stack.use(await openDesk(NO_FUNCTIONS));
  const { fillDesk } = await import('./compose/emulated.ts');
  const office = keep(async () => fillDesk(await composeCloud(environment, { round }), { workspace, reports, mail }));
  return cloudCheckups({ environment, definition: () => definitionIn(round), office });
}

const NO_PROGRESS: Progress = { start: () => {}, step: () => {}, finish: () => {} };

/** The printer, not yet started. */
export function lazyPrinter(): LazyPrinter {
  const printer = once(async () => {
    const { openPrinter } = await import('./compose/printing.ts');
    return openPrinter(PRODUCT_FOLDER, readCommonEnvironment(process.env));
  });
  return Object.assign(() => printer(), {
    [Symbol.asyncDispose]: async () => (await printer.started())?.[Symbol.asyncDispose](),
  });
}

async function templates(): Promise<ReportTemplates> {
  const { openTemplates } = await import('./compose/printing.ts');
  return openTemplates(PRODUCT_FOLDER);
}

async function exports(): Promise<Exports> {
  const { openExports } = await import('./adapters/exports/open-exports.ts');
  return openExports();
}

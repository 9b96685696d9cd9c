import { fileURLToPath } from 'node:url';
import { packageVersion } from '../package-version.ts';

const SANS_400 = import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const SANS_700 = import.meta.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');
const SERIF_700 = import.meta.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf');

/** Whole fonts as they come: TrueType outlines, static, since others reach the PDF as pictures of glyphs. */
export const FONT_FILES = {
  'sans-400': fileURLToPath(SANS_400),
  'sans-700': fileURLToPath(SANS_700),
  'serif-700': fileURLToPath(SERIF_700),
} as const;

export type FontId = keyof typeof FONT_FILES;

export interface ReportFamily {
  readonly family: string;
  readonly weight: number;
  readonly font: FontId;
  /** Has the few characters that `font` lacks. */
  readonly substitute: FontId;
}

/** The families that style sheets may name. */
export const REPORT_FAMILIES: readonly ReportFamily[] = [
  { family: 'Report Sans', weight: 400, font: 'sans-400', substitute: 'serif-700' },
  { family: 'Report Sans', weight: 700, font: 'sans-700', substitute: 'serif-700' },
  { family: 'Report Serif', weight: 700, font: 'serif-700', substitute: 'sans-700' },
];

/** Which fonts are shipped. */
export function fontsVersion(): string {
  return `${packageVersion(SANS_400)}+${packageVersion(SERIF_700)}`;
}

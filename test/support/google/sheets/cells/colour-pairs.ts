/** Colours are answered twice: plain, and as a style that may name a colour of the theme. */
import type { SheetsMessage } from '../schema/sheets-schema.ts';

const PAIRS: Readonly<Record<string, string>> = {
  backgroundColor: 'backgroundColorStyle',
  foregroundColor: 'foregroundColorStyle',
  tabColor: 'tabColorStyle',
  color: 'colorStyle',
  visibleBackgroundColor: 'visibleBackgroundColorStyle',
  visibleForegroundColor: 'visibleForegroundColorStyle',
};

type Style = SheetsMessage<'ColorStyle'>;

export const THEME: SheetsMessage<'SpreadsheetTheme'> = {
  primaryFontFamily: 'Arial',
  themeColors: [
    { colorType: 'TEXT', color: { rgbColor: {} } },
    { colorType: 'BACKGROUND', color: { rgbColor: { red: 1, green: 1, blue: 1 } } },
    { colorType: 'ACCENT1', color: { rgbColor: { red: 0.25882354, green: 0.52156866, blue: 0.95686275 } } },
    { colorType: 'ACCENT2', color: { rgbColor: { red: 0.91764706, green: 0.2627451, blue: 0.20784314 } } },
    { colorType: 'ACCENT3', color: { rgbColor: { red: 0.9843137, green: 0.7372549, blue: 0.015686275 } } },
    { colorType: 'ACCENT4', color: { rgbColor: { red: 0.20392157, green: 0.65882355, blue: 0.3254902 } } },
    { colorType: 'ACCENT5', color: { rgbColor: { red: 1, green: 0.42745098, blue: 0.003921569 } } },
    { colorType: 'ACCENT6', color: { rgbColor: { red: 0.27450982, green: 0.7411765, blue: 0.7764706 } } },
    { colorType: 'LINK', color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  ],
};

/** The message with the other half of each colour, at any depth. The style wins where both were said. */
export function withColourPairs<Message>(message: Message): Message {
  return paired(message) as Message;
}

function paired(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(paired);
  if (typeof value !== 'object' || value === null) return value;
  const fields: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, paired(inner)]),
  );
  for (const [plain, style] of Object.entries(PAIRS)) {
    if (fields[style] !== undefined) {
      const colour = rgbOf(fields[style] as Style);
      if (colour === undefined) delete fields[plain];
      else fields[plain] = colour;
    } else if (fields[plain] !== undefined) fields[style] = { rgbColor: fields[plain] };
  }
  return fields;
}

function rgbOf(style: Style): Style['rgbColor'] {
  if (style.themeColor === undefined) return style.rgbColor;
  return THEME.themeColors?.find(({ colorType }) => colorType === style.themeColor)?.color?.rgbColor;
}

/** Made-up reviewers: as many as the round requires for each centre, nobody with too many centres. */
import type { Round } from '../round/round.ts';

const MOST_CENTRES = 40;

/** Rows of `reviewers.csv`, header first. */
export function sampleReviewers(round: Round, centres: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let first = 0; first < centres.length; first += MOST_CENTRES) {
    const share = centres.slice(first, first + MOST_CENTRES).join(' ');
    for (let seat = 0; seat < round.rubric.reviewsRequired; seat += 1) {
      const no = String(rows.length + 1).padStart(2, '0');
      rows.push([`reviewer-${no}`, round.language === 'zh-CN' ? `示例专家${no}` : `Sample reviewer ${no}`, share]);
    }
  }
  return [['id', 'name', 'centres'], ...rows];
}

/** The size of a chart's own coordinates; it is stretched over whatever room there is. */
export const WIDE = 300;
export const HIGH = 100;

/** A line through values at even distances, as an SVG path. One value alone is a level line. */
export function linePath(values: readonly number[], most: number): string {
  const [only] = values;
  const all = values.length === 1 && only !== undefined ? [only, only] : values;
  return all
    .map((value, at) => {
      const x = round((at / Math.max(1, all.length - 1)) * WIDE);
      return `${at === 0 ? 'M' : 'L'}${x} ${round(heightOf(value, most))}`;
    })
    .join('');
}

/** The area below `linePath`. */
export function areaPath(values: readonly number[], most: number): string {
  return values.length === 0 ? '' : `${linePath(values, most)}L${WIDE} ${HIGH}L0 ${HIGH}Z`;
}

const heightOf = (value: number, most: number) => HIGH - (most > 0 ? (value / most) * HIGH : 0);
const round = (value: number) => Math.round(value * 100) / 100;

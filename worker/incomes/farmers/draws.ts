// Pure.

/** Numbers within 0–1 that follow from a seed and from what they are drawn for (sfc32, by Chris Doty-Humphrey). */
export function randomNumbers(seed: number, segment: number, key: number): () => number {
  let [a, b, c, counter] = [seed | 0, segment | 0, key | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** Of a triangular distribution, by the inverse of its distribution function. */
export function drawTriangular(
  random: () => number,
  low: number,
  mode: number,
  high: number,
  count: number,
): Float64Array<ArrayBuffer> {
  const values = new Float64Array(count);
  const width = high - low;
  const turn = (mode - low) / width;
  for (let i = 0; i < count; i++) {
    const u = random();
    values[i] =
      u < turn
        ? low + Math.sqrt(u * width * (mode - low))
        : high - Math.sqrt((1 - u) * width * (high - mode));
  }
  return values;
}

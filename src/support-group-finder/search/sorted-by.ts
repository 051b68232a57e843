/** Every position of a list, from 0 on. */
export function positionsOf({ length }: ArrayLike<unknown>): Uint32Array {
  const positions = new Uint32Array(length);
  for (let position = 0; position < length; position += 1) positions[position] = position;
  return positions;
}

/** Stable sort of positions by a whole number from 0 up; a typed array of numbers sorts many times faster than objects. */
export function sortedBy(rank: (position: number) => number, positions: Uint32Array): Uint32Array {
  const size = positions.length;
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at += 1) keys[at] = rank(positions[at] ?? 0) * size + at;
  keys.sort();
  const sorted = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) sorted[at] = positions[(keys[at] ?? 0) % size] ?? 0;
  return sorted;
}

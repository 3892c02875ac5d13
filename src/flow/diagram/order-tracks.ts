/** A line that comes into a gap at the height `start` from one side, runs along its track, and leaves it at `end`. */
export interface TrackMember {
  readonly key: string;
  readonly start: number;
  readonly side: "left" | "right";
  readonly end: number;
  readonly endSide: "left" | "right";
}

/** Above this number not all orders are tried. */
const mostTried = 6;

/** Keys of the tracks from left to right, in the order with the fewest crossings. */
export function orderTracks(members: readonly TrackMember[]): readonly string[] {
  const keys = [...new Set(members.map(({ key }) => key))];
  if (keys.length < 2) return keys;
  if (keys.length <= mostTried) return best(permute(keys), members);
  // Many lines: each goes where it crosses least among those placed so far.
  return keys.reduce<readonly string[]>(
    (placed, key) =>
      best(
        placed.concat(key).map((_, at) => [...placed.slice(0, at), key, ...placed.slice(at)]),
        members,
      ),
    [],
  );
}

function best(orders: readonly (readonly string[])[], members: readonly TrackMember[]): readonly string[] {
  let [chosen, fewest]: [readonly string[], number] = [orders[0] ?? [], Infinity];
  for (const order of orders) {
    const crossings = countCrossings(order, members);
    if (crossings < fewest) [chosen, fewest] = [order, crossings];
  }
  return chosen;
}

function permute(keys: readonly string[]): readonly (readonly string[])[] {
  if (keys.length <= 1) return [keys];
  return keys.flatMap((key) => permute(keys.filter((other) => other !== key)).map((rest) => [key, ...rest]));
}

function countCrossings(order: readonly string[], members: readonly TrackMember[]): number {
  const place = (member: TrackMember) => order.indexOf(member.key);
  let crossings = 0;
  for (const line of members) {
    const [top, bottom] = [Math.min(line.start, line.end), Math.max(line.start, line.end)];
    for (const other of members) {
      if (other.key === line.key || place(other) < 0 || place(line) < 0) continue;
      const right = place(other) > place(line);
      for (const [y, side] of [
        [other.start, other.side],
        [other.end, other.endSide],
      ] as const) {
        // The horizontal piece of `other` passes the track of `line` when it comes from beyond it.
        if ((side === "left") === right && y > top && y < bottom) crossings += 1;
      }
    }
  }
  return crossings;
}

/** Lists of whole numbers in one piece, which takes less memory than an array for each. */
export interface NumberLists {
  /** Where each list begins among the items, and at last where the last one ends. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** The numbers of a list; for many lists this takes longer than to walk along the items. */
export function listAt({ starts, items }: NumberLists, place: number): Int32Array {
  return items.subarray(starts[place], starts[place + 1]);
}

/** How many numbers a list has. */
export function sizeAt({ starts }: NumberLists, place: number): number {
  return (starts[place + 1] as number) - (starts[place] as number);
}

/** The sum of the weights of the numbers of a list. */
export function weightAt(
  { starts, items }: NumberLists,
  place: number,
  weights: ArrayLike<number>,
): number {
  let sum = 0;
  const end = starts[place + 1] as number;
  for (let at = starts[place] as number; at < end; at++) {
    sum += weights[items[at] as number] as number;
  }
  return sum;
}

/** Adds to the entry of each number of a list. */
export function addAt(
  { starts, items }: NumberLists,
  place: number,
  entries: Int32Array,
  times: number,
): void {
  const end = starts[place + 1] as number;
  for (let at = starts[place] as number; at < end; at++) {
    const number = items[at] as number;
    entries[number] = (entries[number] as number) + times;
  }
}

/** Lists of so many numbers each, which are still to be put in. */
export function emptyLists(sizes: ArrayLike<number>): NumberLists {
  const starts = new Int32Array(sizes.length + 1);
  for (let place = 0; place < sizes.length; place++) {
    starts[place + 1] = (starts[place] as number) + (sizes[place] as number);
  }
  return { starts, items: new Int32Array(starts[sizes.length] as number) };
}

/** Lists as arrays in one piece. */
export function listsOf(arrays: readonly (readonly number[])[]): NumberLists {
  const lists = emptyLists(arrays.map(({ length }) => length));
  arrays.forEach((array, place) => {
    lists.items.set(array, lists.starts[place]);
  });
  return lists;
}

/** For each number that is asked for the places of the lists that have it, ascending. */
export function placesOf({ starts, items }: NumberLists, isAsked: Uint8Array): NumberLists {
  const sizes = new Int32Array(isAsked.length);
  for (const number of items)
    sizes[number] = (sizes[number] as number) + (isAsked[number] as number);
  const places = emptyLists(sizes);
  const next = places.starts.slice();
  for (let place = 0; place + 1 < starts.length; place++) {
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at++) {
      const number = items[at] as number;
      if (isAsked[number] === 0) continue;
      const free = next[number] as number;
      places.items[free] = place;
      next[number] = free + 1;
    }
  }
  return places;
}

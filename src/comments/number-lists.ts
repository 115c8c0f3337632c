/** Lists of whole numbers in one piece, which takes less memory than an array for each. */
export interface NumberLists {
  /** Where each list begins among the items, and at last where the last one ends. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** The numbers of a list. */
export function listAt({ starts, items }: NumberLists, place: number): Int32Array {
  return items.subarray(starts[place], starts[place + 1]);
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

/** For each number the places of the lists that have it, ascending; `sizes` are how many these are. */
export function inverted(lists: NumberLists, sizes: ArrayLike<number>): NumberLists {
  const { starts, items } = emptyLists(sizes);
  const next = starts.slice();
  for (let place = 0; place + 1 < lists.starts.length; place++) {
    const end = lists.starts[place + 1] as number;
    for (let at = lists.starts[place] as number; at < end; at++) {
      const number = lists.items[at] as number;
      const free = next[number] as number;
      items[free] = place;
      next[number] = free + 1;
    }
  }
  return { starts, items };
}

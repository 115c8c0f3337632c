import { written } from './encoding.js';
import type { Drawing, Layer } from './layer.js';
import { targetName } from './target.js';

/** The line of a target and its name above the beginning; nothing without a target. */
export function targetLayers(targets: readonly number[]): readonly Layer<Drawing>[] {
  return targets.flatMap((score) => [lineAt(score), nameAt(score)]);
}

const lineAt =
  (score: number): Layer<Drawing> =>
  ({ style, y }) => ({
    data: { values: [{ score }] },
    mark: { type: 'rule', color: style.palette.text, strokeWidth: 1 },
    encoding: { y: y('score') },
  });

const nameAt =
  (score: number): Layer<Drawing> =>
  ({ style, y }) => ({
    data: { values: [{ score, label: targetName(score, style) }] },
    mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 4, dy: -3 },
    encoding: { x: { value: 0 }, y: y('score'), text: written('label') },
  });

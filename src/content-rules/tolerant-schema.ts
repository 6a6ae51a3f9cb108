import { z } from 'astro/zod';

/** Stands for a text that is missing or too short, long enough for any field. */
const MISSING = '（这里缺少内容，页面上方的说明写着怎样补。）'.padEnd(44, '　');

/**
 * A schema that puts something in the place of fields that are missing or wrong, so that a page can be shown with
 * its faults while it is being written.
 */
export function tolerant<S extends z.ZodType>(schema: S): S {
  const mended = z.unknown().transform((data, context) => {
    const result = schema.safeParse(mend(schema, data));
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ ...issue, code: 'custom' });
    return z.NEVER;
  });
  return mended as unknown as S;
}

function mend(schema: z.ZodType, data: unknown): unknown {
  const copy = structuredClone(data ?? {}) as Record<string, unknown>;
  // A mended object can show what is missing inside it.
  for (let round = 0; round < 3; round += 1) {
    for (const issue of schema.safeParse(copy).error?.issues ?? []) {
      const path = issue.path as (string | number)[];
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys) remove(copy, [...path, key]);
      else put(copy, path, issue);
    }
  }
  return copy;
}

function put(root: unknown, path: readonly (string | number)[], issue: z.core.$ZodIssue): void {
  const key = path.at(-1);
  const parent = at(root, path.slice(0, -1));
  if (key === undefined || !parent) return;
  const value = parent[key];
  if (issue.code === 'too_big' && typeof value === 'string')
    parent[key] = value.slice(0, Number(issue.maximum));
  else if (issue.code === 'too_small' && typeof value === 'string') parent[key] = value + MISSING;
  else if (issue.code === 'invalid_type' && issue.expected === 'string') {
    parent[key] =
      typeof value === 'number' ? String(value) : key === 'title' ? '缺少名称' : MISSING;
  } else if (issue.code === 'invalid_type' && issue.expected === 'number') parent[key] = 1949;
  else if (issue.code === 'invalid_type' && issue.expected === 'date') parent[key] = '2000-01-01';
  else if (issue.code === 'invalid_type' && issue.expected === 'object') parent[key] = {};
  else remove(root, path);
}

function remove(root: unknown, path: readonly (string | number)[]): void {
  const parent = at(root, path.slice(0, -1));
  if (Array.isArray(parent)) parent.splice(Number(path.at(-1)), 1);
  else if (parent) delete parent[path.at(-1) ?? ''];
}

function at(
  root: unknown,
  path: readonly (string | number)[],
): Record<string | number, unknown> | undefined {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    root,
  ) as Record<string | number, unknown> | undefined;
}

import { z } from 'astro/zod';

type Path = readonly (string | number)[];

/** Replaces a missing or short text. Longer than the minimum of any field. */
const PLACEHOLDER = '（这里缺少内容，页面上方的说明写着怎样补。）'.padEnd(44, '　');
/** A corrected object can reveal what is missing inside it, and is checked again. This limits how often. */
const MAX_ROUNDS = 3;

/**
 * Makes a schema that replaces missing or wrong fields. A page with faults can then be shown while it is being
 * written.
 */
export function makeTolerant<S extends z.ZodType>(schema: S): S {
  const tolerant = z.unknown().transform((data, context) => {
    const result = schema.safeParse(replaceWrongFields(schema, data));
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ ...issue, code: 'custom' });
    return z.NEVER;
  });
  return tolerant as unknown as S;
}

function replaceWrongFields(schema: z.ZodType, data: unknown): unknown {
  const copy = structuredClone(data ?? {}) as Record<string, unknown>;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    for (const issue of schema.safeParse(copy).error?.issues ?? []) {
      const path = issue.path as (string | number)[];
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys) removeField(copy, [...path, key]);
      else replaceField(copy, path, issue);
    }
  }
  return copy;
}

function replaceField(root: unknown, path: Path, issue: z.core.$ZodIssue): void {
  const key = path.at(-1);
  const parent = findObject(root, path.slice(0, -1));
  if (key === undefined || !parent) return;
  const value = parent[key];
  if (issue.code === 'too_big' && typeof value === 'string')
    parent[key] = value.slice(0, Number(issue.maximum));
  else if (issue.code === 'too_small' && typeof value === 'string')
    parent[key] = value + PLACEHOLDER;
  else if (issue.code === 'invalid_type' && issue.expected === 'string') {
    parent[key] =
      typeof value === 'number' ? String(value) : key === 'title' ? '缺少名称' : PLACEHOLDER;
  } else if (issue.code === 'invalid_type' && issue.expected === 'number') parent[key] = 1949;
  else if (issue.code === 'invalid_type' && issue.expected === 'date') parent[key] = '2000-01-01';
  else if (issue.code === 'invalid_type' && issue.expected === 'object') parent[key] = {};
  else removeField(root, path);
}

function removeField(root: unknown, path: Path): void {
  const parent = findObject(root, path.slice(0, -1));
  if (Array.isArray(parent)) parent.splice(Number(path.at(-1)), 1);
  else if (parent) delete parent[path.at(-1) ?? ''];
}

function findObject(root: unknown, path: Path): Record<string | number, unknown> | undefined {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    root,
  ) as Record<string | number, unknown> | undefined;
}

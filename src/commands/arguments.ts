import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The option that every command has. */
export const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/** An error in the arguments of a command. Its message, in Chinese, ends with the usage of the command. */
export class UsageError extends Error {
  constructor(what: string, usage: string, cause?: unknown) {
    super(`${what}\n${usage}`, { cause });
  }
}

/**
 * Parses the arguments of a command. Arguments beside the options are allowed.
 * @param usage how to use the command, in Chinese; the second part of an error's message
 * @throws UsageError if an option is unknown or lacks its value
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs({ allowPositionals: true, ...config });
  } catch (error) {
    const what = explainArgumentError(error as Error & { code?: string });
    throw new UsageError(what, usage, error);
  }
}

/**
 * Parses the arguments of a command that takes nothing but options.
 * @returns the values of the options
 * @throws UsageError if an option is unknown or lacks its value, or if there is another argument
 */
export function readOptions<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof readArguments<Config>>['values'] {
  const { values, positionals } = readArguments(config, usage);
  const [first] = positionals;
  if (first !== undefined) throw new UsageError(`后面不用写“${first}”。`, usage);
  return values;
}

/**
 * Reads the one file that a command takes.
 * @throws UsageError if there is none, or more than one
 */
export function requireOneFile(positionals: readonly string[], usage: string): string {
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError('请给出一个文件。', usage);
  return file;
}

function explainArgumentError({ code, message }: Error & { code?: string }): string {
  const [option = ''] = /--?[\w-]+/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${option}”这个选项。`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return /does not take/.test(message) ? `${option} 后面不写值。` : `${option} 后面要写值。`;
}

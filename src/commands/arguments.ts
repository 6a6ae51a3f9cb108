import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ContentError } from '../collections/fault.ts';

/**
 * Parses the arguments of a command. Arguments beside the options are allowed.
 * @param usage how to use the command, in Chinese; the second part of an error's message
 * @throws with a message in Chinese if an option is unknown or lacks its value
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs({ allowPositionals: true, ...config });
  } catch (error) {
    const message = explainArgumentError(error as Error & { code?: string });
    throw new ContentError(`${message}\n${usage}`, { cause: error });
  }
}

/**
 * Reads the one file that a command takes.
 * @throws with a message in Chinese and the usage if there is none, or more than one
 */
export function requireOneFile(positionals: readonly string[], usage: string): string {
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new ContentError(`请给出一个文件。\n${usage}`);
  return file;
}

function explainArgumentError({ code, message }: Error & { code?: string }): string {
  const [option = ''] = /--?[\w-]+/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${option}”这个选项。`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return /does not take/.test(message) ? `${option} 后面不写值。` : `${option} 后面要写值。`;
}

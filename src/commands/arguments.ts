import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The arguments of a command.
 * @param usage how the command is used; told with what is wrong
 * @throws in Chinese, where an option is unknown or lacks its value
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs({ allowPositionals: true, ...config });
  } catch (error) {
    throw new Error(`${describe(error as Error & { code?: string })}\n${usage}`, { cause: error });
  }
}

function describe({ code, message }: Error & { code?: string }): string {
  const [option = ''] = /--?[\w-]+/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${option}”这个选项。`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return /does not take/.test(message) ? `${option} 后面不写值。` : `${option} 后面要写值。`;
}

/** Rule for the temporary folder of a command that was ended while it wrote files. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, FaultMessage } from '../../collections/fault.ts';

/** How far a command has come that writes files. The name of its temporary folder begins with `.<state>-`. */
export type WriteState = 'preparing' | 'replacing' | 'replaced';

const MESSAGES: Readonly<Record<WriteState, FaultMessage & { mild?: true }>> = {
  preparing: {
    what: '上一条写文件的命令中断了，内容还没有改动',
    why: '里面是没有写完的稿子，网站用不到',
    mend: '删去这个文件夹，再运行一次那条命令',
    mild: true,
  },
  replacing: {
    what: '上一条写文件的命令中断了，有的文件已经是新的，有的还是旧的',
    why: '新旧混在一起，各页会对不上',
    mend: '再运行一次那条命令（导入要加 --force），或者把里面 old/ 的文件复制回原处；然后删去这个文件夹',
  },
  replaced: {
    what: '上一条写文件的命令已经做完，只是没来得及删去备份',
    why: '备份不是内容，网站用不到',
    mend: '删去这个文件夹',
    mild: true,
  },
};
const NAME = new RegExp(`^\\.(${Object.keys(MESSAGES).join('|')})-`);

/** Reports each temporary folder that a command has left in the content folder. @param dir path of the content folder */
export function checkLeftovers(dir: string): Fault[] {
  const names = existsSync(dir) ? readdirSync(dir).sort() : [];
  return names.flatMap((name) => {
    const [, state] = NAME.exec(name) ?? [];
    return state ? [{ file: join(dir, name), line: 0, ...MESSAGES[state as WriteState] }] : [];
  });
}

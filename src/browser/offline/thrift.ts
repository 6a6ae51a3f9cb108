/** Whether the device must not store anything: the reader saves data, or the connection is slow. */
export function isThrifty({ connection }: WorkerNavigator | Navigator): boolean {
  return Boolean(connection?.saveData || /2g/.test(connection?.effectiveType ?? ''));
}

declare global {
  /** Only Chromium reports the connection (Network Information API). */
  interface NetworkInformation {
    saveData?: boolean;
    effectiveType?: string;
  }
  interface WorkerNavigator {
    readonly connection?: NetworkInformation;
  }
  interface Navigator {
    readonly connection?: NetworkInformation;
  }
}

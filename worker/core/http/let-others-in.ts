/**
 * Between two pieces of long work: other requests are taken up. The local runtime looks for none while anything is
 * ready to go on, a database's answer included; only a timer leaves it idle.
 */
export const letOthersIn = (): Promise<void> => scheduler.wait(1);

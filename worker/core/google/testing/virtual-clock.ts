import { clock } from "../clock";

/** Lets the client's waits pass at once; returns the time that it takes for now, which tests may move. */
export function virtualClock(at = Date.now()): { now: number; waited: number } {
  const time = { now: at, waited: 0 };
  clock.now = () => time.now;
  clock.wait = async (ms) => {
    time.now += ms;
    time.waited += ms;
  };
  return time;
}

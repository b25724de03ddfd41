import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";

/** Whether whoever reads the page may change what it shows. A page for somebody who only reads provides `false`. */
export const MayWrite = createContext(true);

export const useMayWrite = (): boolean => useContext(MayWrite);

/** Buttons and forms that change something: not there for somebody who only reads. */
export function Writes({ children }: { children: ComponentChildren }) {
  return useMayWrite() ? children : null;
}

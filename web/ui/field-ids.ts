import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * What the ids of a form's fields begin with. Forms of one kind that stand on one page each have their own, so that a
 * label is of the field beside it, and not of the first form's.
 */
export const IdsBegin = createContext("");

export const useFieldId = (name: string): string => `${useContext(IdsBegin)}field-${name}`;

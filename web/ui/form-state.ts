/** A form as it stands: what is typed in it, and what of that was refused. */
export interface FormState {
  values: Record<string, string>;
  refused: {
    values: Record<string, string>;
    errors: { path: string; message: string }[];
    message: string;
  } | null;
}

/** What is wrong with a field. Faults of its parts (`allowed_origins.2`) stand beside it too. */
export function faultOf({ refused }: FormState, name: string): string | null {
  const found = refused?.errors.find(({ path }) => path === name || path.startsWith(`${name}.`));
  return found ? found.message : null;
}

/** A form nobody has sent yet. */
export const freshForm = (values: Record<string, string> = {}): FormState => ({ values, refused: null });

import { PublicShell } from "../../../layout/public-shell";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import type { FormState } from "../../../ui/form-state";
import { FormFaults, PostForm } from "../../../ui/post-form";
import { IdentifierField } from "./identifier-field";

export interface SignInProps {
  form: FormState;
  /** Where the person was going. */
  next: string;
}

export function SignIn({ form, next }: SignInProps) {
  return (
    <PublicShell foot={<a href="/forgot">Forgot your password?</a>}>
      <h1>Sign in</h1>
      <PostForm action="/login" csrf="">
        <FormFaults form={form} />
        <input type="hidden" name="next" value={next} />
        <IdentifierField form={form} />
        <Field
          form={form}
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          required
        />
        <Button>Sign in</Button>
      </PostForm>
    </PublicShell>
  );
}

import fc from "fast-check";
import { deep } from "./runs";

// A change is refused for what it does, never for what was drawn on its day: at each change properties draw the same
// numbers, at leisure (`npm run test:deep`) others each time. A failure tells its seed and path.
if (!deep) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_130 });

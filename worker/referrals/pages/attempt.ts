export { type Attempt, attempt } from "../../core/http/attempt";

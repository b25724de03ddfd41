export { fields, idFromForm } from "../../core/http/attempt";

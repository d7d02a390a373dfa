// The rules, or one of them in its form.

import { ruleEditor } from '../rules/editor.js';
import { rulesList } from '../rules/list.js';
import { readingView } from './stage.js';

export function rulesView() {
  const view = readingView('Rules', 'rules-page', (id, query) => (id ? ruleEditor(id, query) : rulesList(() => view.refresh(null))));
  // A form that is being filled in is not read again.
  return { ...view, refresh: () => view.refresh(null) };
}

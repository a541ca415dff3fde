import type { FormQuestion } from '../../application/registry/ports.ts';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** Brings the planned questions into the form, in their order; questions that people added by hand stay behind them. */
export function ensureQuestions(form: Form, questions: readonly FormQuestion[]): void {
  questions.forEach((question, position) => {
    const item = usable(form, question) ?? add(form, question);
    if (item.getIndex() !== position) form.moveItem(item, position);
    dress(item, question);
  });
}

/** The item of this title, unless it is of another kind: then it goes, and its earlier answers stay with Google. */
function usable(form: Form, question: FormQuestion): Item | null {
  const found = form.getItems().find((item) => item.getTitle() === question.title);
  if (found === undefined) return null;
  if (found.getType() === typeOf(question)) return found;
  form.deleteItem(found);
  return null;
}

function typeOf({ kind }: FormQuestion): GoogleAppsScript.Forms.ItemType {
  if (kind === 'list') return FormApp.ItemType.LIST;
  return kind === 'paragraph' ? FormApp.ItemType.PARAGRAPH_TEXT : FormApp.ItemType.TEXT;
}

/** A question cannot be made with its title: one of this kind without any is what a run left that died in between. */
function add(form: Form, question: FormQuestion): Item {
  const kind = typeOf(question);
  const left = form.getItems().find((item) => item.getType() === kind && item.getTitle() === '');
  const made = {
    list: () => left?.asListItem() ?? form.addListItem(),
    paragraph: () => left?.asParagraphTextItem() ?? form.addParagraphTextItem(),
    text: () => left?.asTextItem() ?? form.addTextItem(),
    email: () =>
      (left?.asTextItem() ?? form.addTextItem()).setValidation(
        FormApp.createTextValidation().requireTextIsEmail().setHelpText(question.help).build(),
      ),
  }[question.kind]();
  made.setTitle(question.title);
  return form.getItemById(made.getId()) as Item;
}

/** Asks before it changes: a repair of a sound form writes nothing. */
function dress(item: Item, question: FormQuestion): void {
  if (item.getHelpText() !== question.help) item.setHelpText(question.help);
  const special =
    question.kind === 'list'
      ? item.asListItem()
      : question.kind === 'paragraph'
        ? item.asParagraphTextItem()
        : item.asTextItem();
  if (special.isRequired() !== question.required) special.setRequired(question.required);
  if (question.kind === 'list') offer(item.asListItem(), question.choices);
}

function offer(list: GoogleAppsScript.Forms.ListItem, choices: readonly string[]): void {
  const shown = list.getChoices().map((choice) => choice.getValue());
  if (JSON.stringify(shown) !== JSON.stringify(choices)) list.setChoiceValues([...choices]);
}

import { EmulatorError } from './errors.ts';

export interface MenuItem {
  readonly caption: string;
  /** Name of the function, or of `library.function`. */
  readonly functionName: string;
}

export interface MenuRecord {
  readonly caption: string;
  readonly items: readonly (MenuItem | MenuRecord | 'separator')[];
}

export interface ShownHtml {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  /** Pixels; undefined when the script left it to Google. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** `OK`, `OK_CANCEL`, `YES_NO` or `YES_NO_CANCEL`. */
  readonly buttons: string;
}

export interface Answer {
  /** `OK`, `CANCEL`, `YES`, `NO`, or `CLOSE` for the cross. */
  readonly button: string;
  /** What was typed into a prompt. */
  readonly text?: string;
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  /** Seconds; null means Google's default of 5. */
  readonly seconds: number | null;
}

/** Everything a person at the open spreadsheet would see, and the answers that person will give. */
export class ProjectUi {
  menus: MenuRecord[] = [];
  readonly sidebars: ShownHtml[] = [];
  readonly dialogs: ShownHtml[] = [];
  readonly questions: Question[] = [];
  readonly toasts: Toast[] = [];
  private readonly answers: Answer[] = [];
  /** Asked when no scripted answer is waiting. */
  onQuestion: ((question: Question) => Answer) | undefined;

  /** Alerts only, in the order shown. */
  get alerts(): readonly Question[] {
    return this.questions.filter((question) => question.kind === 'alert');
  }

  /** Lets the person answer the next questions, one answer each. */
  answer(...answers: readonly Answer[]): void {
    this.answers.push(...answers);
  }

  /** Shows a question; an alert that has only OK answers itself, anything else needs an answer. */
  ask(question: Question): Answer {
    this.questions.push(question);
    const answer = this.answers.shift() ?? this.onQuestion?.(question);
    if (answer) return answer;
    if (question.kind === 'alert' && question.buttons === 'OK') return { button: 'OK' };
    throw new EmulatorError(`Nobody answered the ${question.kind} "${question.title || question.text}"`);
  }

  show(shown: ShownHtml): void {
    (shown.kind === 'sidebar' ? this.sidebars : this.dialogs).push(shown);
  }

  /** Forgets what was shown; menus stay. */
  clear(): void {
    this.sidebars.length = 0;
    this.dialogs.length = 0;
    this.questions.length = 0;
    this.toasts.length = 0;
  }
}

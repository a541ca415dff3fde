declare module 'bpmn-moddle' {
  /** Reads BPMN 2.0 XML into linked objects; what it cannot read or resolve is a warning. */
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: unknown;
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}

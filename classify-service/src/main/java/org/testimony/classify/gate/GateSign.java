package org.testimony.classify.gate;

/**
 * Words that speak for opening the gate.
 *
 * @param group the list of the codebook that they stand in: {@code org} for the organisation's names
 * @param written the words as the codebook writes them
 * @param inTitle whether they stand in the title; otherwise in the text
 * @param start where they begin, in UTF-16 units
 * @param end where they end, exclusive
 */
public record GateSign(String group, String written, boolean inTitle, int start, int end) {
    /** Whether they name the organisation or point to it, which its deeds and places alone do not. */
    public boolean names() {
        return group.equals(OrganisationGate.NAME) || group.equals(OrganisationGate.POINTER);
    }
}

OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND range(0, size($p0) - 1) AS i2
WITH i2, k1, $p0[i2] AS id3
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(f5:Name) WHERE n4.labelVaries = true AND f5.knownFrom <= k1 AND f5.knownTo > k1
WITH f5 ORDER BY f5.sort
RETURN collect([f5.text, f5.language, f5.nameKind, [f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.support]]) AS c6
}
RETURN collect([i2, [n4.kind, n4.id, [n4.label, c6, n4.labelVaries, n4.givenLabel]]]) AS c7
}
CALL (k1) {
UNWIND range(0, size($p1) - 1) AS i8
WITH i8, k1, $p1[i8] AS id3
MATCH (f9:Fact {id: id3}) WHERE f9.knownFrom <= k1 AND f9.knownTo > k1
RETURN collect([i8, [[[f9.start, f9.end, f9.endKind, f9.labelStart, f9.labelEnd, f9.labelEndKind, f9.accounts, f9.support]]]]) AS c10
}
OPTIONAL MATCH (clock11:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock11.writing IS NULL
RETURN [k1, [c7, c10], coalesce(clock11.number, 0)] AS row

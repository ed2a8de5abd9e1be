OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Tenure) WHERE n2.startMin <= $p0 AND n2.endMax >= $p1 AND n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.sort > $p2
WITH n2, k1 ORDER BY n2.sort LIMIT $p3
CALL (n2, k1) {
MATCH (n2)-[:HOLDER]->(n3)
CALL (n3, k1) {
MATCH (n3)<-[:ENTITY]-(f4:Name) WHERE n3.labelVaries = true AND f4.knownFrom <= k1 AND f4.knownTo > k1
WITH f4 ORDER BY f4.sort
RETURN collect([f4.text, f4.language, f4.nameKind, [f4.startMin, f4.startMax, f4.endMin, f4.endMax, f4.support]]) AS c5
}
RETURN collect([n3.kind, [n3.label, c5, n3.labelVaries]]) AS c6
}
MATCH (n2)-[:OFFICE]->(n7)
CALL (n7, k1) {
MATCH (n7)<-[:ENTITY]-(f8:Name) WHERE n7.labelVaries = true AND f8.knownFrom <= k1 AND f8.knownTo > k1
WITH f8 ORDER BY f8.sort
RETURN collect([f8.text, f8.language, f8.nameKind, [f8.startMin, f8.startMax, f8.endMin, f8.endMax, f8.support]]) AS c9
}
WITH n2, c6, n7, c9 ORDER BY n2.sort
RETURN collect([[n2.startMin, n2.startMax, n2.endMin, n2.endMax, n2.support], c6, [[n7.label, c9, n7.labelVaries]], [n2.acting, n2.actingDisputed], [[n2.start, n2.end, n2.endKind, n2.labelStart, n2.labelEnd, n2.labelEndKind, n2.support], n2.endKind]]) AS c10
}
CALL (k1) {
MATCH (n11:Tenure) WHERE n11.startMin <= $p0 AND n11.endMax >= $p1 AND n11.knownFrom <= k1 AND n11.knownTo > k1 AND n11.sort > ''
RETURN count(*) AS c12
}
OPTIONAL MATCH (clock13:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock13.writing IS NULL
RETURN [k1, [c10, c12], coalesce(clock13.number, 0)] AS row

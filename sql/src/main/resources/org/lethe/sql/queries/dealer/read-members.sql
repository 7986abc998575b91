SELECT member.dealer_id, member.measure, member.family, member.vehicle, member.channel, member.detail, member.added, member.removed
FROM lethe.dealer_member member
JOIN lethe.dealer_release release ON release.release_id = member.release_id
WHERE release.period = :period
ORDER BY release.version, member.member_id
